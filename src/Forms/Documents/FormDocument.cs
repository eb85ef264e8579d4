using System.Security.Cryptography;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>
/// Reads form documents: JSON in UTF-8 of the shape that form-1.schema.json publishes, strictly. What is wrong is told with its place and remedy, everything at
/// once; nothing is guessed, repaired or left out. Never throws on bad input.
/// </summary>
public static class FormDocument
{
    /// <summary>The most bytes of a document: 2 MB.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>The deepest nesting of JSON.</summary>
    public const int MaxDepth = 64;

    /// <summary>The most questions of a form.</summary>
    public const int MostQuestions = 500;

    /// <summary>The most fields of a page, with all the rows its questions allow.</summary>
    public const int MostFields = 4_000;

    /// <summary>The most errors told of one document, and the most warnings.</summary>
    public const int MostFindings = 100;

    /// <summary>Reads a document and judges it whole.</summary>
    /// <param name="utf8">The document as it is in its file. The form's hash is over these bytes.</param>
    /// <param name="fileName">The file's name, for the findings.</param>
    public static FormReading Read(ReadOnlySpan<byte> utf8, string fileName) => Read(utf8, fileName, FormChecks.All);

    /// <summary>
    /// Reads a document that was published once. It is not judged anew: a check that came later must not make cases unreadable that were sent by it.
    /// </summary>
    public static FormReading ReadPublished(ReadOnlySpan<byte> utf8, string fileName) => Read(utf8, fileName, []);

    /// <summary>The hash by which a document is known: SHA-256 over its bytes, lower-case hexadecimal.</summary>
    public static string Digest(ReadOnlySpan<byte> utf8) => Convert.ToHexStringLower(SHA256.HashData(utf8));

    /// <summary>A document larger than may be read, for those who ask a file's size before reading it.</summary>
    public static FormFinding TooBig(string fileName, long bytes) => FormFinding.Of(FindingKind.FileTooBig, fileName, (1, 1, ""), bytes, MaxBytes);

    private static FormReading Read(ReadOnlySpan<byte> utf8, string fileName, IReadOnlyList<Action<CheckedForm, DocumentFindings>> checks)
    {
        var findings = new DocumentFindings(fileName);
        if (utf8.Length > MaxBytes)
        {
            findings.Add(FindingKind.FileTooBig, (1, 1, ""), utf8.Length, MaxBytes);
            return new FormReading(null, findings, fileName);
        }

        var top = DocumentTree.Read(utf8, findings);
        var form = top is null ? null : FormShapes.Form(Digest(utf8)).Read(top, findings);
        var read = form is null ? null : new CheckedForm(form, top!);

        // How the parts of a form fit together can be judged only when each of them is right.
        if (read is not null && !findings.AnyErrors)
        {
            foreach (var check in checks)
            {
                check(read, findings);
            }
        }

        return new FormReading(read, findings, fileName);
    }
}
