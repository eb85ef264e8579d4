namespace Kevytasiointi.Running;

/// <summary>Where the built Web program lies: beside its sources, in the same configuration as the tests.</summary>
internal static class BuiltProgram
{
    // …/tests/X.Tests/bin/Release/net10.0/ → …/src/Web/bin/Release/net10.0/
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory.TrimEnd('/'));

    /// <summary>The folder of the Web project, which holds its pages' assets.</summary>
    public static string Folder { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Output.FullName, "../../../../../src/Web"));

    /// <summary>The program.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Folder, "bin", Output.Parent!.Name, Output.Name, "Kevytasiointi.Web.dll");
}
