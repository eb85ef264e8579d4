using System.Globalization;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>Numbers as each language writes them: 12 500,5 in Finnish and Swedish, 12,500.5 in English. Four digits stand together, as in a year.</summary>
internal static class SaidNumber
{
    private const string NoBreakSpace = "\u00A0";
    private const decimal GroupedFrom = 10_000;

    private static readonly NumberFormatInfo Finnish = Format(",", NoBreakSpace);
    private static readonly NumberFormatInfo English = Format(".", ",");

    public static string Say(decimal number, Language language)
    {
        var format = Math.Abs(number) >= GroupedFrom ? "#,##0.##########" : "0.##########";
        return number.ToString(format, language == Language.En ? English : Finnish);
    }

    /// <summary>The number with its unit, kept on one line.</summary>
    public static string Say(decimal number, LocalisedText? unit, Language language) =>
        Say(number, language) + (unit is null ? "" : NoBreakSpace + unit[language]);

    private static NumberFormatInfo Format(string decimalMark, string groupMark) => new()
    {
        NumberDecimalSeparator = decimalMark,
        NumberGroupSeparator = groupMark,
        NegativeSign = "\u2212",
    };
}
