using System.Text;
using Kevytasiointi.Package.Pdf;
using Xunit;
using PdfDocument = Kevytasiointi.Package.Pdf.PdfDocument;

namespace Kevytasiointi.Package.Tests.Pdf;

/// <summary>Places to fill by hand.</summary>
public sealed class PdfEntryTests
{
    [Fact]
    public void Qpdf_and_preflight_accept_a_form_to_fill_by_hand()
    {
        PdfTools.CheckSyntax(PdfTools.Save(Form(new PdfDocument(Settings()))));
        PdfTools.CheckA1b(PdfTools.Save(Form(new PdfDocument(Settings() with { Conformance = PdfConformance.A1b }))));
    }

    [Fact]
    public void Every_place_is_told_as_a_field_of_a_printed_form_with_what_is_filled_in()
    {
        var pdf = PdfTools.Save(Form(new PdfDocument(Settings())));
        var text = Encoding.Latin1.GetString(pdf);

        // Three cells, two boxed ones, two of a few and six of many ticks, and two rows of three columns.
        Assert.Equal(3 + 2 + 6, Count(text, "/Role /tv"));
        Assert.Equal(2, Count(text, "/Role /rb"));
        Assert.Equal(6, Count(text, "/Role /cb"));
        Assert.Equal(3 + 2, Count(text, "/S /TH "));
        Assert.Equal(6, Count(text, "/S /TD "));
        var words = PdfTools.Structure(pdf);
        Assert.Contains("Form", words, StringComparison.Ordinal);
        Assert.Contains("Postinumero", words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_asked_stands_on_the_page_of_its_first_place()
    {
        var document = new PdfDocument(Settings());
        for (var number = 1; number <= 40; number++)
        {
            document.Entry(new PdfEntry($"1.{number}", $"Kysymys {number}?", ["Ohje."], [new PdfTicks("x", "", [.. Enumerable.Range(1, number % 7 + 2).Select(index => ($"Kohta {number}/{index}", "Lisää."))])]));
        }

        using var read = UglyToad.PdfPig.PdfDocument.Open(PdfTools.Save(document));
        var pages = read.GetPages().Select(page => string.Concat(page.Letters.Select(letter => letter.Value))).ToList();
        Assert.True(pages.Count > 3);
        Assert.All(Enumerable.Range(1, 40), number =>
            Assert.Single(pages, page => page.Contains($"Kysymys {number}?", StringComparison.Ordinal) && page.Contains($"Kohta {number}/1", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_is_drawn_outside_the_paper_however_much_is_asked()
    {
        var document = new PdfDocument(Settings());
        document.Entry(new PdfEntry("1.1", new string('x', 500), [], [
            new PdfCell("x", new string('y', 300), Boxes: new string('_', 60)),
            new PdfCell("x", "", 9, Lines: 3, Unit: new string('z', 90)),
            new PdfCell("x", "", -1),
            new PdfTicks("x", "", [(new string('w', 300), new string('v', 300))]),
            new PdfGrid("x", [.. Enumerable.Range(1, 12).Select(column => ($"{column}", 1.0))], [new string('u', 300)])]));

        using var read = UglyToad.PdfPig.PdfDocument.Open(PdfTools.Save(document));
        Assert.All(read.GetPages(), page =>
        {
            Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, page.Width));
            Assert.All(page.Paths, path => Assert.InRange(path.GetBoundingRectangle()?.Right ?? 0, 0, page.Width));
        });
    }

    private static PdfDocument Form(PdfDocument document)
    {
        document.Letterhead("Koivukunnan kunta", "Lomake");
        document.Heading(1, "Ilmoitus");
        document.Heading(2, "1 Ilmoittaja");
        document.Entry(new PdfEntry("1.1", "Osoite *", ["Ohje."], [
            new PdfCell("Katuosoite", "Katuosoite"), new PdfCell("Postinumero", "Postinumero", Boxes: "_____"), new PdfCell("Postitoimipaikka", "Postitoimipaikka", 0.5)]));
        document.Entry(new PdfEntry("1.2", "Päivä", [], [new PdfCell("Päivä", Boxes: "__.__.____")]));
        document.Entry(new PdfEntry("1.3", "Onko?", [], [new PdfTicks("Onko?", "", [("Kyllä", ""), ("Ei", "")])]));
        document.Entry(new PdfEntry("1.4", "Mitkä?", [], [new PdfTicks("Mitkä?", "", [.. "abcdef".Select(letter => ($"Vaihtoehto {letter}", ""))], Several: true)]));
        document.Entry(new PdfEntry("1.5", "Kerro", [], [new PdfCell("Kerro", Lines: 4)]));
        document.Entry(new PdfEntry("1.6", "Aineet", [], [new PdfGrid("Aineet", [("Nimi", 2), ("Määrä", 1), ("Luokka", 1)], ["1", "2"])]));
        return document;
    }

    private static PdfSettings Settings() => new() { Title = "Ilmoitus", Language = "fi", Made = Samples.Made, PageWord = (page, pages) => $"Sivu {page} / {pages}" };

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
