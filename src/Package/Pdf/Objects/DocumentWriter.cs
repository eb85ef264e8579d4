using System.Globalization;
using System.Text;
using Kevytasiointi.Package.Pdf.Fonts;
using Kevytasiointi.Package.Pdf.Layout;
using Kevytasiointi.Package.Pdf.Structure;

namespace Kevytasiointi.Package.Pdf.Objects;

/// <summary>Puts drawn pages, fonts, structure, bookmarks, metadata and attachments together into one file.</summary>
internal static class DocumentWriter
{
    public static void Write(
        Stream output, PdfSettings settings, PageFlow flow, EmbeddedFont regular, EmbeddedFont bold, IReadOnlyList<Attachment> attachments)
    {
        var first = settings.Conformance == PdfConformance.A1b;
        var file = new PdfFile();
        var catalog = file.Reserve();
        var pages = WritePages(file, flow.Pages, regular.Write(file, listGlyphs: first), bold.Write(file, listGlyphs: first));
        var references = pages.References;
        var structure = new StructureTree(file, references).Write(flow.Document, [.. flow.Pages.Select(page => page.Owners)]);
        var metadata = file.AddPlainStream("/Type /Metadata /Subtype /XML", Xmp.Write(settings));
        var profile = file.AddStream("/N 3", SrgbProfile.Bytes);
        var intent = "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) "
            + $"/Info (sRGB IEC61966-2.1) /DestOutputProfile {profile}>>";
        var outline = Bookmarks.Write(file, flow.Bookmarks, references) is { } bookmarks ? $" /Outlines {bookmarks}" : "";
        file.Set(
            catalog,
            $"<</Type /Catalog /Pages {pages.Root} /Metadata {metadata} /MarkInfo <</Marked true>> /Lang {PdfSyntax.Text(settings.Language)} "
            + $"/StructTreeRoot {structure} /OutputIntents [{intent}] /ViewerPreferences <</DisplayDocTitle true>>"
            + $"{outline}{WriteAttachments(file, settings, attachments)}>>");
        file.Write(output, first ? "1.4" : "1.7", catalog, WriteInformation(file, settings));
    }

    private static (PdfReference Root, List<PdfReference> References) WritePages(
        PdfFile file, IReadOnlyList<Page> pages, PdfReference regular, PdfReference bold)
    {
        var root = file.Reserve();
        var references = pages.Select(page =>
        {
            var content = file.AddStream("", Encoding.ASCII.GetBytes(page.Content));
            return file.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type /Page /Parent {root} /Contents {content} /StructParents {page.Index} /Tabs /S>>"));
        }).ToList();
        var size = $"[0 0 {PdfSyntax.Number(Design.PageWidth)} {PdfSyntax.Number(Design.PageHeight)}]";
        file.Set(root, string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type /Pages /Count {references.Count} /Kids {PdfSyntax.Array(references)} /MediaBox {size} ")
            + $"/Resources <</Font <</F1 {regular} /F2 {bold}>>>>>>");
        return (root, references);
    }

    private static string WriteAttachments(PdfFile file, PdfSettings settings, IReadOnlyList<Attachment> attachments)
    {
        if (attachments.Count == 0)
        {
            return "";
        }

        // A name tree is ordered by its keys, byte by byte; the two spellings of a text keep that order.
        var files = attachments
            .Select(attachment => (Key: PdfSyntax.Text(attachment.Name), File: attachment.Write(file, settings.Made)))
            .OrderBy(attachment => attachment.Key, StringComparer.Ordinal)
            .ToList();
        var names = PdfSyntax.Array(files.Select(attachment => $"{attachment.Key} {attachment.File}"));
        return $" /AF {PdfSyntax.Array(files.Select(attachment => attachment.File))} /Names <</EmbeddedFiles <</Names {names}>>>>";
    }

    private static PdfReference WriteInformation(PdfFile file, PdfSettings settings)
    {
        var made = PdfSyntax.Date(settings.Made);
        return file.Add($"<<{Entry("Title", settings.Title)}{Entry("Author", settings.Author)}{Entry("Subject", settings.Subject)}"
            + $"/Producer {PdfSyntax.Text(Xmp.Producer)} /Creator {PdfSyntax.Text(Xmp.Producer)} /CreationDate {made} /ModDate {made}>>");

        static string Entry(string name, string text) => text.Length == 0 ? "" : $"/{name} {PdfSyntax.Text(text)} ";
    }
}
