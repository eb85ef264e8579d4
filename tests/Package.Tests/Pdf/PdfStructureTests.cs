using System.Text;
using Kevytasiointi.Package.Pdf;
using Xunit;

namespace Kevytasiointi.Package.Tests.Pdf;

/// <summary>What a screen reader finds.</summary>
public sealed class PdfStructureTests
{
    private const string ReceiptStructure = """
        Document
          P (block)
            "HARJOITUS – ei oikea asia"
          P (block)
            "Koivukunnan kunta Ympäristönsuojelu"
          P (block)
            "23.11.2026 klo 12.14"
          H1 (block)
            "Ilmoitus melusta"
          P (block)
            "Asia on tullut vireille. Tämä ei ole päätös."
          P (block)
            "Asiatunnus"
          P (block)
            "KVT-7H2K-9QMX-4"
          H2 (block)
            "Ilmoittaja"
          Table (block)
            TR
              TH:
                 /Scope /Row
                "Nimi"
              TD
                "Áilu Ǯuđđ"
            TR
              TH:
                 /Scope /Row
                "Työt"
              TD
                P (block)
                  "Louhinta"
                P (block)
                  "Murskaus"
            TR
              TH:
                 /Scope /Row
                "Lisätietoja"
              TD
                "–"
          H2 (block)
            "Aikataulu"
          Table (block)
            THead
              TR
                TH:
                   /Scope /Column
                  "Päivä"
                TH:
                   /Scope /Column
                  "Kello"
            TBody
              TR
                TD
                  "ma 7.12.2026"
                TD
                  "7–18"
              TR
                TD
                  "ti 8.12.2026"
                TD
                  "7–16"
          H3 (block)
            "Liitteet"
          L (block):
             /ListNumbering /Disc
            LI (block)
              Lbl (block)
                "•"
              LBody (block)
                "001_asemapiirros.pdf"
            LI (block)
              Lbl (block)
                "•"
              LBody (block)
                "002_kartta.png"
          P (block)
            "Same in English."
          P (block)
            "Kappale 1 täyttää sivua, jotta asiakirja jatkuu toiselle sivulle."
        """;

    [Fact]
    public void The_structure_of_a_receipt_is_this()
    {
        var structure = PdfTools.Structure(PdfTools.Save(Samples.Receipt())).Split('\n').Select(line => line.TrimEnd());

        Assert.Equal(ReceiptStructure.Split('\n'), structure.Take(ReceiptStructure.Split('\n').Length));
    }

    [Fact]
    public void A_paragraph_over_two_pages_is_one_element()
    {
        var document = Samples.Empty();
        document.Paragraph(string.Join(' ', Enumerable.Range(1, 900).Select(number => $"sana{number}")));

        var structure = PdfTools.Structure(PdfTools.Save(document));

        Assert.Single(structure.Split('\n'), line => line.Trim() == "P (block)");
        Assert.Contains("sana899 sana900\"", structure.ReplaceLineEndings(""), StringComparison.Ordinal);
    }

    [Fact]
    public void Column_heads_stand_on_every_page_but_are_read_once()
    {
        var document = Samples.Empty();
        document.Table(["Numero", "Nimi"], [.. Enumerable.Range(1, 100).Select(number => new[] { $"{number}.", $"Rivi {number}" })]);
        var pdf = PdfTools.Save(document);

        Assert.Equal(4, Occurrences(PdfTools.Text(pdf), "Numero"));
        var elements = Encoding.Latin1.GetString(pdf);
        Assert.Equal(2, Occurrences(elements, "/S /TH "));
        Assert.Equal(101, Occurrences(elements, "/S /TR "));
    }

    [Fact]
    public void A_marking_stands_on_every_page_but_is_read_once()
    {
        var document = Samples.Empty();
        document.Marking("SALASSA PIDETTÄVÄ\nJulkL 24 § 1 mom. 32 k");
        document.Paragraph(string.Join('\n', Enumerable.Repeat("rivi", 120)));
        var pdf = PdfTools.Save(document);

        Assert.Equal(3, Occurrences(PdfTools.Text(pdf), "SALASSA PIDETTÄVÄ"));
        Assert.Equal(3, Occurrences(PdfTools.Text(pdf), "Sivu"));
        Assert.Equal(1, Occurrences(PdfTools.Structure(pdf), "SALASSA PIDETTÄVÄ"));
        Assert.Equal(0, Occurrences(PdfTools.Structure(pdf), "Sivu"));
    }

    [Fact]
    public void The_document_and_a_paragraph_in_another_language_say_their_language()
    {
        var document = new PdfDocument(new PdfSettings { Title = "x", Language = "sv-FI", Made = Samples.Made, PageWord = (page, _) => $"{page}" });
        document.Paragraph("Sámegiella", language: "se");
        var file = Encoding.Latin1.GetString(PdfTools.Save(document));

        Assert.Matches("/Type /Catalog [^>]*>> /Lang \\(sv-FI\\)", file);
        Assert.Matches("/Type /StructElem /S /P [^>]*/Lang \\(se\\)", file);
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
