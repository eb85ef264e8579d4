using System.Globalization;

namespace Kevytasiointi.Package.Pdf.Objects;

/// <summary>A file inside the document (ISO 19005-3, 6.8), which says that it is the data the pages were made from.</summary>
internal sealed record Attachment(string Name, string Mime, byte[] Content, string Description)
{
    /// <summary>Writes the file and gives its specification.</summary>
    public PdfReference Write(PdfFile file, DateTimeOffset made)
    {
        var embedded = file.AddStream(
            string.Create(
                CultureInfo.InvariantCulture,
                $"/Type /EmbeddedFile /Subtype {PdfSyntax.Name(Mime)} /Params <</Size {Content.Length} /ModDate {PdfSyntax.Date(made)}>>"),
            Content);
        var name = PdfSyntax.Text(Name);
        return file.Add($"<</Type /Filespec /F {name} /UF {name} /Desc {PdfSyntax.Text(Description)} "
            + $"/AFRelationship /Source /EF <</F {embedded} /UF {embedded}>>>>");
    }
}
