using System.Text;

namespace Kevytasiointi.Casework.Sealing;

/// <summary>
/// What counts as a word when cases are searched for. A piece with a digit or an @ in it is an identifier and stays whole: identity code, business,
/// property and building id, e-mail address, phone number. Any other piece is a name or a title and falls apart at hyphens and full stops. A text of
/// digits, spaces and phone punctuation only is one number however it was grouped. Separators inside identifiers count.
/// </summary>
internal static class SearchWords
{
    private const string InsideIdentifiers = "-+._@'%&*";
    private const string InsidePhones = "+-() ";

    /// <summary>The words of a text, in capitals without culture, in Unicode's composed form.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var letters = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)); // half a letter has no composed form and would throw
        var folded = letters.Normalize(NormalizationForm.FormC).ToUpperInvariant().Normalize(NormalizationForm.FormC).Trim();
        return IsNumber(folded) ? Whole(string.Concat(folded.Split(' '))) : Split(folded, IsInside).SelectMany(Words);
    }

    private static IEnumerable<string> Words(string piece) =>
        Whole(piece).SelectMany(word => word.Contains('@') || word.Any(char.IsDigit) ? [word] : Split(word, IsWord));

    private static IEnumerable<string> Whole(string piece)
    {
        var start = piece.TakeWhile(sign => !IsWord(sign) && sign != '+').Count();
        var end = piece.Length - piece.Reverse().TakeWhile(sign => !IsWord(sign)).Count();
        return end > start ? [piece[start..end]] : [];
    }

    private static IEnumerable<string> Split(string text, Func<char, bool> belongs)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && belongs(text[at]))
            {
                continue;
            }

            if (at > start)
            {
                yield return text[start..at];
            }

            start = at + 1;
        }
    }

    private static bool IsNumber(string text) =>
        text.Any(char.IsAsciiDigit) && text.All(sign => char.IsAsciiDigit(sign) || InsidePhones.Contains(sign));

    private static bool IsInside(char sign) => IsWord(sign) || InsideIdentifiers.Contains(sign);

    /// <summary>Letters, digits, marks that stand on a letter, and halves of letters beyond the first plane.</summary>
    private static bool IsWord(char sign) =>
        char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) || char.GetUnicodeCategory(sign) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
