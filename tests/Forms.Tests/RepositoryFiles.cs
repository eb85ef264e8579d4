namespace Kevytasiointi.Forms.Tests;

/// <summary>Files of the repository the tests run in.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string SchemaPath => Path.Combine(Root, "src", "Forms", "Documents", "form-1.schema.json");

    /// <summary>The list of every kind of finding.</summary>
    public static string FindingsPath => Path.Combine(Root, "docs", "forms-checks.md");

    /// <summary>Vectors of the rule operators that JsonLogic does not have; the browser tests run them too.</summary>
    public static string OperatorVectorsPath => Path.Combine(Root, "tests", "Forms.Tests", "Rules", "operator-vectors.json");

    /// <summary>The ready-made procedures; none where the folder is not there yet.</summary>
    public static IReadOnlyList<string> Procedures
    {
        get
        {
            var folder = Path.Combine(Root, "procedures");
            return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)] : [];
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kevytasiointi.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
