using System.Diagnostics.CodeAnalysis;
using MimeKit;

namespace Kevytasiointi.Casework.Nudges;

/// <summary>
/// Reads one mail address. Strict: one bare address and nothing else, so that no line break, list, comment or display name reaches a header or
/// an SMTP command.
/// </summary>
public static class MailReceiver
{
    private const int LongestAddress = 254; // RFC 5321 4.5.3.1.3, less the angle brackets
    private const string Forbidden = "<>()[]\\,;:\"";

    /// <summary>The address, or false when it is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MailboxAddress? address)
    {
        address = null;
        return text is { Length: > 2 and <= LongestAddress }
            && !text.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign) || char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.Format || Forbidden.Contains(sign))
            && MailboxAddress.TryParse(text, out address)
            && address.Address == text
            && address.LocalPart.Length is > 0 and <= 64
            && address.Domain.Contains('.');
    }
}
