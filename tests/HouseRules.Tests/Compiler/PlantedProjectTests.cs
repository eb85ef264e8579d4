using System.Diagnostics;
using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Compiler;

/// <summary>What the compiler holds is seen to be held: a project with faults, laid inside the house, does not build, and each fault is named.</summary>
public sealed class PlantedProjectTests : IDisposable
{
    private const string Faults = """
        namespace Planted;

        /// <summary>Faults on purpose.</summary>
        public static class Faults
        {
            /// <summary>A banned clock.</summary>
            public static DateTime Clock() => DateTime.UtcNow;

            /// <summary>A null where none may be.</summary>
            public static string Nothing() => null;

            /// <summary>A number in the words of whatever machine this is.</summary>
            public static string InSomeCulture(double number) => number.ToString();
        }
        """;

    // Under the root, so that the house's own properties, analysers and package versions apply to it.
    private readonly DirectoryInfo folder = Directory.CreateDirectory(Path.Combine(House.Root, ".test", "planted", Path.GetRandomFileName()));

    [Fact, Trait("Needs", "Build")]
    public async Task Project_with_a_banned_symbol_a_null_and_a_loose_culture_does_not_build()
    {
        var cancel = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Planted.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\" />", cancel);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Faults.cs"), Faults, cancel);
        var start = new ProcessStartInfo("dotnet", "build -v q --nologo -p:RestoreLockedMode=false -p:RestorePackagesWithLockFile=false")
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        };
        using var build = Process.Start(start)!;
        var said = await build.StandardOutput.ReadToEndAsync(cancel);
        await build.WaitForExitAsync(cancel);

        Assert.NotEqual(0, build.ExitCode);
        Assert.All(["error RS0030", "error CS8603", "error CA1305"], fault => Assert.Contains(fault, said, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
