namespace Kevytasiointi.Running;

/// <summary>
/// A folder of procedures with the shipped ones, except that the noise notice is replaced by a form made for tests: of conditions, checks, exits and deadlines
/// (<c>Procedures/trial.json</c>), of a company and a place, or of a question of every type. It vanishes when disposed of.
/// </summary>
public sealed class TrialProcedures : IDisposable
{
    private const string Replaced = "meluilmoitus.json";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kevytasiointi-procedures-");

    /// <summary>Makes the folder.</summary>
    /// <param name="form">The form that stands in the noise notice's place.</param>
    public TrialProcedures(string form = "trial.json")
    {
        foreach (var file in Directory.GetFiles(System.IO.Path.Combine(Repository, "procedures"), "*.json"))
        {
            File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));
        }

        File.Copy(System.IO.Path.Combine(Forms, form), Form, overwrite: true);
    }

    /// <summary>The folder, for the setting <c>Kevytasiointi:ProceduresFolder</c>.</summary>
    public string Path => folder.FullName;

    /// <summary>The file of the form made for tests.</summary>
    public string Form => System.IO.Path.Combine(Path, Replaced);

    /// <summary>Where the forms made for tests are, and answers to them.</summary>
    public static string Forms => System.IO.Path.Combine(Repository, "tests", "Running", "Procedures");

    private static string Repository => System.IO.Path.GetFullPath(System.IO.Path.Combine(BuiltProgram.Folder, "..", ".."));

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);
}
