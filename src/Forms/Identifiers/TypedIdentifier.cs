using System.Text;

namespace Kevytasiointi.Forms.Identifiers;

/// <summary>
/// Identifiers as people type them: in small letters, in groups with spaces, with whichever dash the keyboard or a word processor gives. None of the
/// identifiers here tells anything by those.
/// </summary>
internal static class TypedIdentifier
{
    /// <summary>The text in capitals, without spaces, with plain hyphens. Every other character stays, so that what is wrong stays wrong.</summary>
    public static string Compact(string? typed)
    {
        var kept = new StringBuilder();
        foreach (var letter in (typed ?? "").Where(letter => !char.IsWhiteSpace(letter)))
        {
            kept.Append(letter is >= '\u2010' and <= '\u2015' or '\u2212' ? '-' : char.ToUpperInvariant(letter));
        }

        return kept.ToString();
    }
}
