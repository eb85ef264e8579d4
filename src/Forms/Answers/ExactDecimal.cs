using System.Globalization;

namespace Kevytasiointi.Forms.Answers;

/// <summary>Reads a JSON number into a decimal only when nothing is lost: the base library would round a longer one without a word.</summary>
internal static class ExactDecimal
{
    private const int LongestSpelling = 60;

    public static bool TryParse(string json, out decimal number)
    {
        number = 0;
        return json.Length <= LongestSpelling
            && decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && Spelling(json) == CanonicalNumber.Of(number.ToString(CultureInfo.InvariantCulture));
    }

    private static string? Spelling(string json)
    {
        try
        {
            return CanonicalNumber.Of(json);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
