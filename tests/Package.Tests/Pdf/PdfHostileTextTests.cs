using CsCheck;
using Kevytasiointi.Package.Pdf;
using Xunit;

namespace Kevytasiointi.Package.Tests.Pdf;

/// <summary>Text from people who mean ill, or paste what they have.</summary>
public sealed class PdfHostileTextTests
{
    private static readonly string[] Pieces =
    [
        "\0", "\u0007", "\r\n", "\n\n\n\n", "\t", "\uD800", "\uDC00x", "\uFFFE", "\uFFFF", "\u202E", "\u200B", "\u00AD", "\u200D", "e\u0301\u0302\u0303",
        "(", ")", "\\", "<", ">", "<<", ">>", "%", "/", "[", "]", "endstream endobj", "EMC ET Q", "😀", "👨‍👩‍👧", "漢字", "שלום", "مرحبا", "𝒳", "\uE000", "\uF8FF", " ",
        "    ", "ääkkönen", "yhdyssanahirviönäytelmäkerhontoiminnanjohtaja", "\u0301", "-", "a-b", "/",
    ];

    private static readonly Gen<string> Hostile = Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]))
        .Array[0, 20].Select(parts => string.Concat(parts));

    [Fact]
    public void No_text_anywhere_throws_and_the_file_can_be_read() => Hostile.Array[10].Sample(
        text =>
        {
            var document = new PdfDocument(new PdfSettings
            {
                Title = text[0],
                Language = "fi",
                Author = text[1],
                Subject = text[2],
                Made = Samples.Made,
                PageWord = (page, _) => text[3] + page,
            });
            document.Marking(text[4]);
            document.Letterhead(text[5], text[6]);
            document.Heading(1, text[7]);
            document.Heading(2, text[8]);
            document.Paragraph(text[9]);
            document.Highlight(text[0], text[1]);
            document.Facts([(text[2], [text[3], text[4]]), (text[5], [])]);
            document.Table([text[6], text[7]], [[text[8], text[9]]]);
            document.List([text[0], text[1]]);
            document.Attach(text[2], text[3], [1], text[4]);

            using var read = UglyToad.PdfPig.PdfDocument.Open(PdfTools.Save(document));
            Assert.All(read.GetPages(), page => Assert.NotNull(page.Text));
        },
        iter: 60);

    [Fact]
    public void Qpdf_finds_no_fault_whatever_the_text_tries()
    {
        var document = Samples.Empty(title: string.Concat(Pieces));
        foreach (var piece in Pieces)
        {
            document.Heading(2, piece);
            document.Facts([(piece, [piece])]);
        }

        document.Attach(") /AA (", "application/x (", [1], string.Concat(Pieces));
        PdfTools.CheckSyntax(PdfTools.Save(document));
    }

    [Fact]
    public void A_character_without_a_glyph_is_a_box_on_paper_is_reported_and_can_be_copied()
    {
        var document = Samples.Empty();
        document.Paragraph("alku 漢字 loppu \u0007.");
        var pdf = PdfTools.Save(document);

        Assert.Equal(["U+0007", "U+5B57", "U+6F22"], document.MissingCharacters);
        Assert.Contains("alku 漢字 loppu", PdfTools.Text(pdf), StringComparison.Ordinal);
        using var read = UglyToad.PdfPig.PdfDocument.Open(pdf);
        Assert.Contains("alku □□ loppu □.", read.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_that_turn_text_around_are_left_out()
    {
        var document = Samples.Empty();
        document.Paragraph("lasku\u202Efdp.exe\u200F\u2066!");

        Assert.Contains("laskufdp.exe!", PdfTools.Text(PdfTools.Save(document)), StringComparison.Ordinal);
        Assert.Empty(document.MissingCharacters);
    }

    [Theory]
    [InlineData('\n')]
    [InlineData(' ')]
    [InlineData('\u0301')]
    [InlineData('\u00AD')]
    [InlineData('-')]
    [InlineData('W')]
    public void Ten_thousand_of_one_character_end_on_paper(char character)
    {
        var document = Samples.Empty();
        var text = new string(character, 10_000);
        document.Marking(text);
        document.Heading(1, text);
        document.Paragraph(text);
        document.Facts([(text, [text])]);
        document.Table([text, "b"], [[text, text]]);
        document.List([text]);

        using var read = UglyToad.PdfPig.PdfDocument.Open(PdfTools.Save(document));
        Assert.InRange(read.NumberOfPages, 1, 400);
    }

    [Fact]
    public void A_heading_level_that_does_not_exist_and_a_ragged_table_are_the_callers_mistakes()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Samples.Empty().Heading(4, "x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Samples.Empty().Heading(0, "x"));
        Assert.Throws<ArgumentException>(() => Samples.Empty().Table(["a", "b"], [["1"]]));
        Assert.Throws<ArgumentException>(() => Samples.Empty().Table([], []));
    }
}
