using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>The size of a file in words: 1,2 Mt in Finnish, 1,2 MB in Swedish, 1.2 MB in English. A megabyte is 1024 × 1024 bytes, as in limits.</summary>
internal static class SaidSize
{
    private const decimal Kilo = 1024;
    private const decimal Mega = Kilo * Kilo;

    public static string Say(long bytes, Language language)
    {
        var letter = language == Language.Fi ? "t" : "B";
        return bytes < Kilo ? Text(bytes, language == Language.Fi ? "tavua" : "byte" + (language == Language.En ? "s" : ""))
            : bytes < Mega ? Text(decimal.Round(bytes / Kilo), "k" + letter)
            : Text(decimal.Round(bytes / Mega, 1), "M" + letter);

        string Text(decimal number, string unit) => SaidNumber.Say(number, QuestionWords.Same(unit), language);
    }
}
