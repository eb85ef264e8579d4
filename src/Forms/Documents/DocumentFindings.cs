using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>What has been found so far in one document. Counting stops at a limit, so that a hostile document gives no endless list.</summary>
internal sealed class DocumentFindings(string file)
{
    private readonly List<FormFinding> errors = [];
    private readonly List<FormFinding> warnings = [];

    public bool AnyErrors => errors.Count > 0;

    public IReadOnlyList<FormFinding> InOrder => [.. errors.Concat(warnings).OrderBy(finding => finding.Line).ThenBy(finding => finding.Column)];

    /// <summary>Adds a finding at a value of the document.</summary>
    public void Add(DocumentNode at, FindingKind kind, params ReadOnlySpan<object> arguments) =>
        Add(kind, (at.Line, at.Column, at.Pointer), arguments);

    /// <summary>Adds a finding at a place of the file.</summary>
    public void Add(FindingKind kind, (int Line, int Column, string Pointer) place, params ReadOnlySpan<object> arguments)
    {
        var list = kind.Severity() == Severity.Error ? errors : warnings;
        if (list.Count < FormDocument.MostFindings)
        {
            list.Add(FormFinding.Of(kind, file, place, arguments));
        }
    }
}
