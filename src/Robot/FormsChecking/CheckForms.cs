using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Robot.FormsChecking;

/// <summary>Checks form documents and writes what was found.</summary>
public sealed class CheckForms
{
    /// <summary>The language of the findings.</summary>
    public Language Language { get; init; } = Language.En;

    /// <summary>Whether to write JSON.</summary>
    public bool AsJson { get; init; }

    /// <summary>Whether warnings count as errors.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The file of the published version that the one checked file follows, or none.</summary>
    public string? Against { get; init; }

    /// <summary>Asks addresses whether they answer, or none.</summary>
    public LinkCalls? Calls { get; init; }

    /// <summary>Checks files, and those of folders whose names end in .json. Gives the program's exit code.</summary>
    public async Task<int> ExecuteAsync(IReadOnlyList<string> places, TextWriter output, CancellationToken cancellation)
    {
        string[] files = [.. places.SelectMany(FilesOf)];
        var findings = new List<FormFinding>();
        var former = Former(findings);
        foreach (var file in findings.Count == 0 ? files : [])
        {
            findings.AddRange(await CheckAsync(file, former, cancellation));
        }

        await new FindingsWriter(output, Language, AsJson).WriteAsync(files.Length, findings);
        return findings.Any(finding => finding.Kind == FindingKind.FileUnreadable) ? ExitCodes.Unreadable
            : findings.Any(finding => finding.IsError || IsStrict) ? ExitCodes.Found
            : ExitCodes.Fine;
    }

    private static IEnumerable<string> FilesOf(string place) =>
        Directory.Exists(place) ? Directory.GetFiles(place, "*.json").Order(StringComparer.Ordinal) : [place];

    private FormDefinition? Former(List<FormFinding> findings)
    {
        if (Against is null || !TryRead(Against, findings, out var document))
        {
            return null;
        }

        var former = FormDocument.ReadPublished(document, Against);
        findings.AddRange(former.Errors);
        return former.Form;
    }

    private async Task<IEnumerable<FormFinding>> CheckAsync(string file, FormDefinition? former, CancellationToken cancellation)
    {
        var findings = new List<FormFinding>();
        if (TryRead(file, findings, out var document))
        {
            var reading = FormDocument.Read(document, file);
            findings.AddRange(reading.Findings);
            findings.AddRange(former is null ? [] : reading.Against(former));
            findings.AddRange(Calls is null ? [] : await Calls.DeadAsync(reading.Links, cancellation));
        }

        return findings.OrderBy(finding => finding.Line).ThenBy(finding => finding.Column);
    }

    private static bool TryRead(string file, List<FormFinding> findings, out byte[] document)
    {
        document = [];
        try
        {
            if (new FileInfo(file).Length is > FormDocument.MaxBytes and var bytes)
            {
                findings.Add(FormDocument.TooBig(file, bytes));
                return false;
            }

            document = File.ReadAllBytes(file);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            findings.Add(FormFinding.Of(FindingKind.FileUnreadable, file, (1, 1, ""), fault.Message));
            return false;
        }
    }
}
