using System.Text;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Transfers;

/// <summary>What a case document on paper tells, read back by a reader that is not ours.</summary>
internal static class SaidOnPaper
{
    /// <summary>The highest a page's foot reaches, in points.</summary>
    private const double Foot = 60;

    /// <summary>Fails unless the paper tells every answer of the case, in order, and of rows each row by its name with each of its cells.</summary>
    public static void AssertTold(Filing.ReadyExample example, JsonNode json, byte[] pdf)
    {
        var text = TextOf(pdf);
        var at = 0;
        foreach (var answer in json["pages"]!.AsArray().SelectMany(page => page!["answers"]!.AsArray()))
        {
            var question = example.Question((string)answer!["key"]!);
            foreach (var words in Words(question, answer["value"]))
            {
                var found = text.IndexOf(Squeezed(words), at, StringComparison.Ordinal);
                Assert.True(found >= 0, $"{question.Key}: the paper does not tell “{words}” where it should.");
                at = found + Squeezed(words).Length;
            }
        }
    }

    private static IEnumerable<string> Words(Question question, JsonNode? value) => question.SayRows(value, Language.Fi) is { Rows.Count: > 0 } rows
        ? rows.Rows.SelectMany(row => row.Cells.SelectMany(cell => cell).Prepend(row.Name))
        : question.Say(value, Language.Fi).Prepend(question.Label.Fi);

    private static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return Squeezed(string.Concat(document.GetPages().SelectMany(Body)));
    }

    private static IEnumerable<string> Body(Page page) => page.Letters.Where(letter => letter.StartBaseLine.Y > Foot).Select(letter => letter.Value);

    private static string Squeezed(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Where(letter => !char.IsWhiteSpace(letter)));
}
