using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>What reading a form document gave: the form when it has no errors, and everything found.</summary>
public sealed class FormReading
{
    private readonly CheckedForm? read;
    private readonly string file;

    internal FormReading(CheckedForm? read, DocumentFindings findings, string file)
    {
        this.read = read;
        this.file = file;
        Form = findings.AnyErrors ? null : read?.Form;
        Findings = findings.InOrder;
    }

    /// <summary>The form; none when there is an error.</summary>
    public FormDefinition? Form { get; }

    /// <summary>What was found, in the order of the document; at most <see cref="FormDocument.MostFindings"/> errors and as many warnings.</summary>
    public IReadOnlyList<FormFinding> Findings { get; }

    /// <summary>What refuses the form.</summary>
    public IReadOnlyList<FormFinding> Errors => [.. Findings.Where(finding => finding.IsError)];

    /// <summary>What the author is told though the form is taken.</summary>
    public IReadOnlyList<FormFinding> Warnings => [.. Findings.Where(finding => !finding.IsError)];

    /// <summary>The addresses on the web that the form names, each with what to say when it does not answer. None for a form with errors.</summary>
    public IReadOnlyList<FormLink> Links => Form is null ? []
        : [.. LinkChecks.In(read!).Select(link => new FormLink(link.Address, file, (link.At.Line, link.At.Column, link.At.Pointer)))];

    /// <summary>
    /// What is wrong with the form as a successor of a published version of the same procedure: the same version with other content, or a key with another type, by
    /// which programs that read answers would read wrong. Nothing when the form has errors of its own.
    /// </summary>
    public IReadOnlyList<FormFinding> Against(FormDefinition former)
    {
        var findings = new DocumentFindings(file);
        if (Form is not null)
        {
            VersionChecks.Compare(read!, former, findings);
        }

        return findings.InOrder;
    }
}
