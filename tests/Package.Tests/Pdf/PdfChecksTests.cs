using System.Globalization;
using System.Text;
using Kevytasiointi.Package.Pdf;
using Xunit;

namespace Kevytasiointi.Package.Tests.Pdf;

/// <summary>What other people's programs say of our documents.</summary>
public sealed class PdfChecksTests
{
    [Theory]
    [InlineData(PdfConformance.A3a)]
    [InlineData(PdfConformance.A1b)]
    public void Qpdf_finds_no_fault(PdfConformance conformance) => PdfTools.CheckSyntax(PdfTools.Save(Samples.Receipt(conformance)));

    [Fact]
    public void Qpdf_finds_no_fault_in_a_document_with_attachments() => PdfTools.CheckSyntax(PdfTools.Save(WithAttachments()));

    [Fact]
    public void Preflight_accepts_the_1b_variant() => PdfTools.CheckA1b(PdfTools.Save(Samples.Receipt(PdfConformance.A1b)));

    [Fact]
    public void Preflight_accepts_hostile_text_in_the_1b_variant()
    {
        var document = Samples.Empty(PdfConformance.A1b, title: "\u0007<&>\"'(\\)😀\uD800\uFFFE");
        document.Marking("(\\)");
        document.Heading(1, "()\\<>%/[]{} \0\u0001\u001B 😀漢字\u202Eabc");
        document.Paragraph("שלום عربي \uD83D \uFFFF e\u0301\u0301\u0301 \uE000");
        document.Facts([("\0", ["\u0007"])]);

        PdfTools.CheckA1b(PdfTools.Save(document));
    }

    [Fact]
    public void Preflight_accepts_an_empty_document() => PdfTools.CheckA1b(PdfTools.Save(Samples.Empty(PdfConformance.A1b, title: "")));

    [Theory]
    [InlineData("fi", "Hyvää yötä, Åke! Äiti söi öljyä – 5 €/kk ”näin” …")]
    [InlineData("sv", "Åland är vackert på hösten – överklaga före år 2027")]
    [InlineData("se", "Áššedovdi čálii: Ŧearbmi đŋšž ÁČĐŊŠŦŽ áčđŋšŧž")]
    [InlineData("smn", "Kielâkäyttein já čälimráámmu â ä á č đ ŋ š ž Ââ")]
    [InlineData("sms", "Sääʹmǩiõll, ǩeâlmmâd, ǯ ʒ ǧ ǥ õ Ǯ Ʒ Ǩ Ǧ Ǥ Õ ˈ")]
    [InlineData("ru", "Заявление о шуме")]
    public void Poppler_reads_the_letters_of_every_language_as_they_went_in(string language, string text)
    {
        var document = Samples.Empty();
        document.Paragraph(text, language: language);

        Assert.Contains(text, PdfTools.Text(PdfTools.Save(document)).ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Empty(document.MissingCharacters);
    }

    [Fact]
    public void Poppler_sees_title_dates_tags_and_size()
    {
        var information = Words(PdfTools.Information(PdfTools.Save(Samples.Receipt()))).Select(line => string.Join(' ', line));

        Assert.Superset(new HashSet<string>
        {
            "Title: Vastaanottoilmoitus", "Author: Koivukunnan kunta", "Subject: Meluilmoitus", "Tagged: yes", "Pages: 2", "Suspects: no",
            "CreationDate: 2026-11-23T12:14:05+02", "ModDate: 2026-11-23T12:14:05+02", "Page size: 595.28 x 841.89 pts (A4)", "PDF version: 1.7",
        }, information.ToHashSet());
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset_with_its_characters()
    {
        var fonts = Words(PdfTools.Fonts(PdfTools.Save(Samples.Receipt())).Trim()).Skip(2).ToList();

        Assert.Equal(["DejaVuSansCondensed", "DejaVuSansCondensed-Bold"], fonts.Select(font => font[0].Split('+')[1]));
        Assert.All(fonts, font => Assert.Equal("CID TrueType Identity-H yes yes yes", string.Join(' ', font.Skip(1).Take(6))));
    }

    [Fact]
    public void Attached_files_are_found_with_their_names()
    {
        var list = PdfTools.Attachments(PdfTools.Save(WithAttachments()));

        Assert.StartsWith("2 embedded files", list, StringComparison.Ordinal);
        Assert.Contains("case.json", list, StringComparison.Ordinal);
        Assert.Contains("äö(1).xml", list, StringComparison.Ordinal);
    }

    [Fact]
    public void A_1b_document_takes_no_attachments_and_none_takes_a_name_twice()
    {
        Assert.Throws<InvalidOperationException>(() => Samples.Empty(PdfConformance.A1b).Attach("case.json", "application/json", [], "Asia"));
        Assert.Throws<ArgumentException>(() => WithAttachments().Attach("case.json", "application/json", [], "Asia"));
    }

    [Fact]
    public void The_same_document_has_the_same_bytes_in_every_culture_and_time_after_time()
    {
        var document = Samples.Receipt();
        var first = PdfTools.Save(document);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "tr-TR", "fi-FI", "ar-SA", "sv-SE" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Assert.Equal(first, PdfTools.Save(Samples.Receipt()));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(first, PdfTools.Save(document));
    }

    [Fact]
    public void Metadata_says_which_PDF_A_it_is_written_for_and_claims_nothing_of_PDF_UA()
    {
        var third = Encoding.UTF8.GetString(PdfTools.Save(Samples.Receipt()));
        var first = Encoding.UTF8.GetString(PdfTools.Save(Samples.Receipt(PdfConformance.A1b)));

        Assert.Contains("<pdfaid:part>3</pdfaid:part>", third, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>A</pdfaid:conformance>", third, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:part>1</pdfaid:part>", first, StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2026-11-23T12:14:05+02:00</xmp:CreateDate>", third, StringComparison.Ordinal);
        Assert.DoesNotContain("pdfuaid", third, StringComparison.Ordinal);
        Assert.Contains("/ViewerPreferences <</DisplayDocTitle true>>", third, StringComparison.Ordinal);
    }

    private static IEnumerable<string[]> Words(string lines) =>
        lines.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static PdfDocument WithAttachments()
    {
        var document = Samples.Receipt();
        document.Attach("case.json", "application/json", "{}"u8.ToArray(), "Asia koneluettavana");
        document.Attach("äö(1).xml", "application/xml", "<a/>"u8.ToArray(), "Sähke2");
        return document;
    }
}
