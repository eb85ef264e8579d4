using System.Diagnostics;

namespace Kevytasiointi.HouseRules.Tests;

/// <summary>The repository these tests were built from.</summary>
public static class House
{
    private static readonly Lazy<IReadOnlyList<HouseFile>> AllFiles = new(() => [.. Paths().Select(path => new HouseFile(path, Text(path)))]);

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file that git keeps or would keep: what .gitignore names is no part of the house.</summary>
    public static IReadOnlyList<HouseFile> Files => AllFiles.Value;

    /// <summary>One file by its path from the root.</summary>
    public static HouseFile File(string path) => Files.Single(file => file.Path == path);

    /// <summary>The rooms: the projects under <c>src</c>, by name.</summary>
    public static IReadOnlyList<string> Rooms { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).OfType<string>()];

    /// <summary>Where the built assembly of a room lies: beside these tests, which refer to every room.</summary>
    /// <remarks>The command line is called what people type.</remarks>
    public static string Assembly(string room) => Path.Combine(AppContext.BaseDirectory, room == "Robot" ? "kevyt.dll" : $"Kevytasiointi.{room}.dll");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "Kevytasiointi.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie inside the repository.");
        }

        return folder;
    }

    private static List<string> Paths()
    {
        // The folder may belong to another user than the one who runs the tests, as in a build container.
        var start = new ProcessStartInfo("git", "-c safe.directory=* -c core.quotePath=false ls-files --cached --others --exclude-standard")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var paths = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return git.ExitCode == 0
            ? [.. paths.Where(path => System.IO.File.Exists(Path.Combine(Root, path))).Order(StringComparer.Ordinal)]
            : throw new InvalidOperationException("git could not list the files of the house.");
    }

    private static string Text(string path)
    {
        var bytes = System.IO.File.ReadAllBytes(Path.Combine(Root, path));
        return bytes.Contains((byte)0) ? "" : System.Text.Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n");
    }
}
