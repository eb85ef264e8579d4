using System.Globalization;

namespace Kevytasiointi.Forms.Languages;

/// <summary>The order of the Finnish alphabet, the same for both national languages: å, ä and ö come last. Sorting is done here, never in the database.</summary>
public static class FinnishOrder
{
    /// <summary>Compares names, whatever the case.</summary>
    public static StringComparer Comparer { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("fi-FI"), CompareOptions.IgnoreCase);
}
