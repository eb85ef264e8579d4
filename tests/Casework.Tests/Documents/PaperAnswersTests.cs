using System.Text;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Package.Pdf;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Documents;

/// <summary>Rows stay rows on paper.</summary>
public sealed class PaperAnswersTests
{
    private static readonly Question Asked = new TextQuestion { Key = "q", Label = new LocalisedText("Aineet", "Ämnen", "Substances") };

    [Fact]
    public void Rows_that_fit_are_a_table_of_headers_and_cells_between_the_other_answers()
    {
        var pdf = Write(Rows(true, 60), new SaidAnswer(Asked, "Muu", ["x"]));

        Assert.Equal(3 + 1, Count(pdf, "/S /TH ")); // column heads, and the label of the other answer
        Assert.Equal(60 * 3 + 1, Count(pdf, "/S /TD "));
        Assert.Equal(1, Count(pdf, "/S /H3 "));
        Assert.True(Count(pdf, "/Type /Page ") > 1);
    }

    [Fact]
    public void Rows_that_do_not_fit_stand_each_under_a_heading_of_its_own()
    {
        var pdf = Write(Rows(false, 4));

        Assert.Equal(4, Count(pdf, "/S /H3 "));
        Assert.Equal(8, Count(pdf, "/S /TH ")); // labels of facts
    }

    [Fact]
    [Trait("Requirement", "R-097")]
    public void What_is_left_out_of_rows_is_told()
    {
        var hidden = Rows(true, 1) with { Hidden = true };

        Assert.Equal(Count(Write(hidden with { Hidden = false }), "/S /P ") + 1, Count(Write(hidden), "/S /P "));
    }

    private static SaidAnswer Rows(bool fits, int count) => new(Asked, "Aineet", ["sanoina"],
        new SaidRows("Aine", ["Nimi", "Määrä"], [.. Enumerable.Range(1, count).Select(row => new SaidRow($"Aine {row}", [["<b>Asetoni</b>", "toinen rivi"], []]))], fits));

    private static string Write(params IReadOnlyList<SaidAnswer> answers)
    {
        var document = new PdfDocument(new PdfSettings { Title = "x", Language = "fi", Made = DateTimeOffset.UnixEpoch, PageWord = (page, _) => $"{page}" });
        PaperAnswers.Write(document, answers, Language.Fi);
        using var memory = new MemoryStream();
        document.Save(memory);
        return Encoding.Latin1.GetString(memory.ToArray());
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
