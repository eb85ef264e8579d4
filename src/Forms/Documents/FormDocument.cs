using System.Globalization;
using System.Security.Cryptography;

namespace Kevytasiointi.Forms.Documents;

/// <summary>
/// Reads form documents: JSON in UTF-8 of the shape that form-1.schema.json publishes, strictly. What is wrong is told with its line, everything at
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

    /// <summary>The most faults told of one document.</summary>
    public const int MostFaults = 100;

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The document as it is in its file. The form's hash is over these bytes.</param>
    /// <param name="fileName">The file's name, for the faults.</param>
    public static FormReading Read(ReadOnlySpan<byte> utf8, string fileName)
    {
        var faults = new DocumentFaults(fileName);
        if (utf8.Length > MaxBytes)
        {
            faults.Add(1, "", string.Create(CultureInfo.InvariantCulture, $"The document is {utf8.Length} bytes long; the most is {MaxBytes}."));
            return new FormReading(null, faults.InOrder);
        }

        var top = DocumentTree.Read(utf8, faults);
        var form = top is null ? null : FormShapes.Form(Convert.ToHexStringLower(SHA256.HashData(utf8))).Read(top, faults);

        // How the parts of a form fit together can be judged only when each of them is right.
        if (form is not null && !faults.Any)
        {
            foreach (var check in FormChecks.All)
            {
                check(new CheckedForm(form, top!), faults);
            }
        }

        return new FormReading(faults.Any ? null : form, faults.InOrder);
    }
}
