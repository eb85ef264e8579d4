using System.Globalization;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>Sums of euros as each language writes them: 12,50 € in Finnish and Swedish, €12.50 in English; whole euros without cents.</summary>
internal static class SaidMoney
{
    public static string Say(decimal euros, Language language)
    {
        var amount = SaidNumber.Say(decimal.Truncate(Math.Abs(euros)), language) + Cents(euros, language == Language.En ? "." : ",");
        var sign = euros < 0 ? "\u2212" : "";
        return language == Language.En ? $"{sign}€{amount}" : $"{sign}{amount}\u00A0€";
    }

    /// <summary>The sum as it stands in its field: 12,50.</summary>
    public static string Write(decimal euros) =>
        (euros < 0 ? "-" : "") + decimal.Truncate(Math.Abs(euros)).ToString("0", CultureInfo.InvariantCulture) + Cents(euros, ",");

    // More than two decimals are no sum of money; they are shown as they stand.
    private static string Cents(decimal euros, string mark)
    {
        var part = Math.Abs(euros) - decimal.Truncate(Math.Abs(euros));
        return part == 0 ? "" : mark + part.ToString("0.00##########################", CultureInfo.InvariantCulture)[2..];
    }
}
