using System.Text;
using Kevytasiointi.Casework.Registers;

namespace Kevytasiointi.Casework.Tests.Registers;

/// <summary>The shipped files, and small ones made for a test.</summary>
internal static class RegisterFiles
{
    /// <summary>The folders of a fresh instance: the shipped files, and nothing approved.</summary>
    public static RegisterFolders Shipped { get; } = new(Path.Combine(AppContext.BaseDirectory, "registers"), Path.Combine(AppContext.BaseDirectory, "no-such-folder"));

    /// <summary>A file with these entries, as an operator would have it.</summary>
    public static byte[] Of(string entries, string date = "2026-01-01", string kind = "hospitalDistrict") => Encoding.UTF8.GetBytes(
        $$"""{ "kind": "{{kind}}", "source": "Testi", "sourceAddress": "https://testi.example", "date": "{{date}}", "knownFrom": "2020-01-01", "entries": [{{entries}}] }""");

    /// <summary>One entry with a code and more members.</summary>
    public static string Entry(string code, string more = "") => $$"""{ "code": "{{code}}", "name": { "fi": "F {{code}}", "sv": "S {{code}}", "en": "E {{code}}" }{{more}} }""";
}
