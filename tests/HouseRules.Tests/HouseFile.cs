namespace Kevytasiointi.HouseRules.Tests;

/// <summary>A file of the house: its path from the root, with forward slashes, and its text; a picture or a font has none.</summary>
public sealed record HouseFile(string Path, string Text)
{
    /// <summary>The lines of the text; a line feed at the end starts no line.</summary>
    public IReadOnlyList<string> Lines => Text.Length == 0 ? [] : Text.TrimEnd('\n').Split('\n');

    /// <summary>Whether the file lies in a folder, given from the root, such as <c>src/Forms</c>.</summary>
    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Whether the file's name ends so, such as <c>.cs</c>.</summary>
    public bool IsKind(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Path.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
