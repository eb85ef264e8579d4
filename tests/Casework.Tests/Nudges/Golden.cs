namespace Kevytasiointi.Casework.Tests.Nudges;

/// <summary>
/// Agreed outputs beside the tests. After a wanted change run with <c>KEVYTASIOINTI_WRITE_GOLDEN=1</c>, and read the difference before committing it.
/// </summary>
internal static class Golden
{
    /// <summary>The agreed text of a file under the test project.</summary>
    public static string Read(string path, string now)
    {
        var file = Path.Combine(Project(), path);
        if (Environment.GetEnvironmentVariable("KEVYTASIOINTI_WRITE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, now);
        }

        return File.ReadAllText(file);
    }

    private static string Project()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Casework.Tests.csproj")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The test project's folder is not above the tests.");
        }

        return folder;
    }
}
