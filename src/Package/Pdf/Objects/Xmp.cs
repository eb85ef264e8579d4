using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Kevytasiointi.Package.Pdf.Objects;

/// <summary>
/// The document's metadata as XMP (ISO 16684-1): title, language, issuer, dates, and which part of PDF/A it is written for. The
/// same values stand in the information dictionary; PDF/A wants the two alike.
/// </summary>
internal static class Xmp
{
    public const string Producer = "Kevytasiointi";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Basic = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfaId = "http://www.aiim.org/pdfa/ns/id/";

    /// <param name="settings">With its texts already made plain.</param>
    public static byte[] Write(PdfSettings settings)
    {
        var (part, level) = settings.Conformance == PdfConformance.A1b ? ("1", "B") : ("3", "A");
        var time = settings.Made.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        var description = new XElement(
            Rdf + "Description",
            new XAttribute(Rdf + "about", ""),
            new XElement(PdfaId + "part", part),
            new XElement(PdfaId + "conformance", level),
            new XElement(Pdf + "Producer", Producer),
            new XElement(Basic + "CreatorTool", Producer),
            new XElement(Basic + "CreateDate", time),
            new XElement(Basic + "ModifyDate", time),
            new XElement(Dc + "format", "application/pdf"),
            new XElement(Dc + "language", InArray("Bag", settings.Language)),
            InLanguages("title", settings.Title),
            InLanguages("description", settings.Subject),
            settings.Author.Length == 0 ? null : new XElement(Dc + "creator", InArray("Seq", settings.Author)));
        foreach (var (prefix, name) in new[] { ("dc", Dc), ("xmp", Basic), ("pdf", Pdf), ("pdfaid", PdfaId) })
        {
            description.Add(new XAttribute(XNamespace.Xmlns + prefix, name.NamespaceName));
        }

        var rdf = new XElement(Rdf + "RDF", new XAttribute(XNamespace.Xmlns + "rdf", Rdf.NamespaceName), description);
        var packet = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
            + $"{rdf}\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
        return Encoding.UTF8.GetBytes(packet.ReplaceLineEndings("\n"));
    }

    private static XElement InArray(string kind, string text) => new(Rdf + kind, new XElement(Rdf + "li", text));

    private static XElement? InLanguages(string name, string text) => text.Length == 0 ? null : new XElement(
        Dc + name,
        new XElement(Rdf + "Alt", new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), text)));
}
