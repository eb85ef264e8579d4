using System.Security.Cryptography;

namespace Kevytasiointi.Casework.Records;

/// <summary>
/// The short name of a case that people read aloud and type: nine random letters and digits without look-alikes, and a check character.
/// Shown as XXXXX-XXXXX. Not sequential: it tells neither how many cases there are nor what the next one is called.
/// </summary>
public static class Reference
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRTUVWXY"; // no 0/O, 1/I/L, S/5 or Z/2 to mix up; 29 is prime, as the check wants

    /// <summary>A new reference.</summary>
    public static string New()
    {
        Span<char> letters = stackalloc char[10];
        RandomNumberGenerator.GetItems<char>(Alphabet, letters[..9]);
        letters[9] = Check(letters[..9]);
        return $"{letters[..5]}-{letters[5..]}";
    }

    /// <summary>Reads what a person typed (any case, hyphen or not); false when it cannot be a reference. One wrong or two swapped letters are always found.</summary>
    public static bool TryRead(string? typed, out string reference)
    {
        reference = "";
        var letters = (typed ?? "").Trim().ToUpperInvariant().Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (letters.Length != 10 || letters.Any(letter => !Alphabet.Contains(letter)) || Check(letters.AsSpan(0, 9)) != letters[9])
        {
            return false;
        }

        reference = $"{letters[..5]}-{letters[5..]}";
        return true;
    }

    private static char Check(ReadOnlySpan<char> letters)
    {
        var sum = 0;
        for (var index = 0; index < letters.Length; index++)
        {
            sum += (index + 2) * Alphabet.IndexOf(letters[index]);
        }

        return Alphabet[sum % Alphabet.Length];
    }
}
