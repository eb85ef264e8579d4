namespace Kevytasiointi.HouseRules.Tests.Sources;

/// <summary>The size of files: one concept each, so that a newcomer reads any of them in one sitting.</summary>
public static class SizeRule
{
    /// <summary>No file is over 400 lines, 95 of 100 are within 200, and half of the product's C# files are within 50.</summary>
    public static IEnumerable<string> Violations(IReadOnlyCollection<HouseFile> files)
    {
        foreach (var file in files.Where(file => file.Lines.Count > 400))
        {
            yield return $"{file.Path} has {file.Lines.Count} lines; split it before 400.";
        }

        if (Share(files, 0.95) > 200)
        {
            yield return $"The longest twentieth of the files begins at {Share(files, 0.95)} lines; it should not before 200.";
        }

        var product = files.Where(file => file.IsIn("src") && file.IsKind(".cs")).ToList();
        if (Share(product, 0.5) > 50)
        {
            yield return $"The median C# file under src has {Share(product, 0.5)} lines; at most 50 is the aim.";
        }
    }

    private static int Share(IReadOnlyCollection<HouseFile> files, double share)
    {
        var lines = files.Select(file => file.Lines.Count).Order().ToList();
        return lines.Count == 0 ? 0 : lines[(int)Math.Ceiling(share * lines.Count) - 1];
    }
}
