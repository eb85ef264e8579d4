using System.Text.RegularExpressions;

namespace Kevytasiointi.Forms.Identifiers;

/// <summary>
/// Whether text could be an e-mail address that mail can be sent to. Only sending tells whether it exists; this catches slips of typing and keeps out
/// what could change a message's headers. Lengths are those of RFC 5321 4.5.3.1.
/// </summary>
public static partial class EmailAddress
{
    /// <summary>The most characters of a whole address.</summary>
    public const int MaxLength = 254;

    private const int MaxLocalPart = 64;

    /// <summary>Whether the text could be an address.</summary>
    public static bool IsPlausible(string text) =>
        text.Length <= MaxLength && text.IndexOf('@', StringComparison.Ordinal) <= MaxLocalPart && Shape().IsMatch(text);

    [GeneratedRegex(@"^[\p{L}\p{M}\p{Nd}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{Nd}!#$%&'*+/=?^_`{|}~-]+)*@"
        + @"([\p{L}\p{M}\p{Nd}]([\p{L}\p{M}\p{Nd}-]{0,61}[\p{L}\p{M}\p{Nd}])?\.)+[\p{L}\p{M}]([\p{L}\p{M}\p{Nd}-]{0,61}[\p{L}\p{M}\p{Nd}])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
