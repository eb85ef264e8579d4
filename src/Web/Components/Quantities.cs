using System.Globalization;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>Numbers and sizes as the reader writes them. The same on every server: no culture is asked.</summary>
public static class Quantities
{
    /// <summary>A whole number with its thousands apart: 10 000 (fi, sv), 10,000 (en).</summary>
    public static string Whole(long number, Language language) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", language == Language.En ? "," : "\u00a0", StringComparison.Ordinal);

    /// <summary>A file's size in the nearest unit: 812 kt, 1,4 Mt (fi); 1,4 MB (sv); 1.4 MB (en). A unit is 1024 of the one before, as in limits.</summary>
    public static string Bytes(long bytes, Language language)
    {
        var (amount, unit) = bytes switch
        {
            < 1024 => (bytes.ToString(CultureInfo.InvariantCulture), language == Language.Fi ? "t" : "B"),
            < 1024 * 1024 => ((bytes / 1024).ToString(CultureInfo.InvariantCulture), language == Language.Fi ? "kt" : "kB"),
            _ => ((bytes / (1024m * 1024m)).ToString("0.#", CultureInfo.InvariantCulture), language == Language.Fi ? "Mt" : "MB"),
        };
        return $"{(language == Language.En ? amount : amount.Replace('.', ','))}\u00a0{unit}";
    }
}
