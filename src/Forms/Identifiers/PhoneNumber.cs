using System.Text.RegularExpressions;

namespace Kevytasiointi.Forms.Identifiers;

/// <summary>Whether text could be a telephone number. What was typed is kept; E.164 allows at most 15 digits, and 5 is the shortest Finnish one.</summary>
public static partial class PhoneNumber
{
    private const int FewestDigits = 5;
    private const int MostDigits = 15;

    /// <summary>The most characters that are taken, with spaces and brackets.</summary>
    public const int MaxLength = 30;

    /// <summary>Whether the text could be a number.</summary>
    public static bool IsPlausible(string text) =>
        text.Length <= MaxLength && Shape().IsMatch(text) && text.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits;

    [GeneratedRegex(@"^(\+|\(\+?|[0-9])[0-9 ()/-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
