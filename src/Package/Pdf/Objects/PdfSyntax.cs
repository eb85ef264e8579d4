using System.Globalization;
using System.Text;

namespace Kevytasiointi.Package.Pdf.Objects;

/// <summary>How values are spelled inside a PDF file (ISO 32000-1, 7.3 and 7.9).</summary>
internal static class PdfSyntax
{
    /// <summary>A number with at most two decimals: a hundredth of a point is finer than any printer.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>
    /// A text string: a plain word as it is, such as a language tag; anything else as UTF-16 in hexadecimal, so that no character
    /// of it can end the string.
    /// </summary>
    public static string Text(string text) => text.Length > 0 && text.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '.' or '_')
        ? $"({text})"
        : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A name object such as <c>/application#2Fjson</c>.</summary>
    public static string Name(string name)
    {
        var spelled = new StringBuilder("/");
        foreach (var one in Encoding.UTF8.GetBytes(name))
        {
            spelled.Append(char.IsAsciiLetterOrDigit((char)one) || one is (byte)'-' or (byte)'+' or (byte)'.'
                ? ((char)one).ToString()
                : string.Create(CultureInfo.InvariantCulture, $"#{one:X2}"));
        }

        return spelled.ToString();
    }

    /// <summary>A date such as <c>(D:20261123120000+02'00')</c>.</summary>
    public static string Date(DateTimeOffset time)
    {
        var sign = time.Offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"(D:{time:yyyyMMddHHmmss}{sign}{time.Offset:hh}'{time.Offset:mm}')");
    }

    public static string Array(IEnumerable<string> items) => $"[{string.Join(' ', items)}]";

    public static string Array(IEnumerable<PdfReference> items) => Array(items.Select(item => item.ToString()));
}
