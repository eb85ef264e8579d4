using Kevytasiointi.Package.Pdf;

namespace Kevytasiointi.Package.Tests.Pdf;

/// <summary>Documents to look at.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Made = new(2026, 11, 23, 12, 14, 5, TimeSpan.FromHours(2));

    public static PdfDocument Empty(PdfConformance conformance = PdfConformance.A3a, string title = "Vastaanottoilmoitus") => new(new PdfSettings
    {
        Title = title,
        Language = "fi",
        Author = "Koivukunnan kunta",
        Subject = "Meluilmoitus",
        Made = Made,
        PageWord = (page, pages) => $"Sivu {page} / {pages}",
        Conformance = conformance,
    });

    /// <summary>A receipt with one of everything, two pages long.</summary>
    public static PdfDocument Receipt(PdfConformance conformance = PdfConformance.A3a)
    {
        var document = Empty(conformance);
        document.Marking("HARJOITUS – ei oikea asia");
        document.Letterhead("Koivukunnan kunta\nYmpäristönsuojelu", "23.11.2026 klo 12.14");
        document.Heading(1, "Ilmoitus melusta");
        document.Paragraph("Asia on tullut vireille. Tämä ei ole päätös.", PdfParagraphStyle.Lead);
        document.Highlight("Asiatunnus", "KVT-7H2K-9QMX-4");
        document.Heading(2, "Ilmoittaja");
        document.Facts([("Nimi", ["Áilu Ǯuđđ"]), ("Työt", ["Louhinta", "Murskaus"]), ("Lisätietoja", [])]);
        document.Heading(2, "Aikataulu");
        document.Table(["Päivä", "Kello"], [["ma 7.12.2026", "7–18"], ["ti 8.12.2026", "7–16"]]);
        document.Heading(3, "Liitteet");
        document.List(["001_asemapiirros.pdf", "002_kartta.png"]);
        document.Rule();
        document.Paragraph("Same in English.", PdfParagraphStyle.Small, "en");
        for (var i = 1; i <= 20; i++)
        {
            document.Paragraph($"Kappale {i} täyttää sivua, jotta asiakirja jatkuu toiselle sivulle.");
        }

        return document;
    }
}
