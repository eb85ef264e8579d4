using System.Globalization;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>Numbers as the reader writes them. The same on every server: no culture is asked.</summary>
public static class Quantities
{
    /// <summary>A whole number with its thousands apart: 10 000 (fi, sv), 10,000 (en).</summary>
    public static string Whole(long number, Language language) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", language == Language.En ? "," : "\u00a0", StringComparison.Ordinal);
}
