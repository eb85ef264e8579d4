using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Robot.FormsChecking;

/// <summary>Writes findings: for people and editors a line each, for programs JSON.</summary>
/// <param name="output">Where to.</param>
/// <param name="language">In which language.</param>
/// <param name="asJson">Whether as JSON.</param>
internal sealed class FindingsWriter(TextWriter output, Language language, bool asJson)
{
    private static readonly Texts Texts = Texts.Embedded(typeof(FindingsWriter).Assembly, "Robot");

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task WriteAsync(int files, IReadOnlyList<FormFinding> findings)
    {
        var errors = findings.Count(finding => finding.IsError);
        return asJson ? output.WriteLineAsync(ToJson(files, errors, findings).ToJsonString(Readable)) : WriteLinesAsync(files, errors, findings);
    }

    private async Task WriteLinesAsync(int files, int errors, IReadOnlyList<FormFinding> findings)
    {
        foreach (var finding in findings)
        {
            await output.WriteLineAsync(finding.Say(language));
        }

        await output.WriteLineAsync(Texts[language, "Summary", Say(files), Say(errors), Say(findings.Count - errors)]);
    }

    private JsonObject ToJson(int files, int errors, IReadOnlyList<FormFinding> findings) => new()
    {
        ["files"] = files,
        ["errors"] = errors,
        ["warnings"] = findings.Count - errors,
        ["findings"] = new JsonArray([.. findings.Select(finding => new JsonObject
        {
            ["file"] = finding.File,
            ["line"] = finding.Line,
            ["column"] = finding.Column,
            ["pointer"] = finding.Pointer,
            ["code"] = finding.Kind.Code(),
            ["severity"] = finding.IsError ? "error" : "warning",
            ["what"] = finding.What[language],
            ["remedy"] = finding.Remedy[language],
        })]),
    };

    private static string Say(int count) => count.ToString(CultureInfo.InvariantCulture);
}
