using System.Globalization;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Documents;

/// <summary>
/// A size in bytes as people say it, on pages and papers alike: "191 tavua", "12 kt", "3,4 Mt"; in Swedish and English kB and MB. A unit is 1024 of the one
/// before, as in limits, and the same words as in a form's own answers.
/// </summary>
public static class FileSize
{
    private const decimal Kilo = 1024;
    private const decimal Mega = Kilo * Kilo;

    /// <summary>Says it, number and unit on one line.</summary>
    public static string Say(long bytes, Language language)
    {
        var letter = language == Language.Fi ? "t" : "B";
        var (number, unit) = bytes < Kilo ? (bytes, language switch { Language.Fi => "tavua", Language.En => "bytes", _ => "byte" })
            : bytes < Mega ? (decimal.Round(bytes / Kilo), "k" + letter)
            : (decimal.Round(bytes / Mega, 1), "M" + letter);
        var text = number.ToString("0.#", CultureInfo.InvariantCulture);
        return $"{(language == Language.En ? text : text.Replace('.', ','))}\u00a0{unit}";
    }
}
