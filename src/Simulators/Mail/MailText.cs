namespace Kevytasiointi.Simulators.Mail;

/// <summary>A plain text as a page shows it.</summary>
internal static class MailText
{
    /// <summary>Its paragraphs, as lines.</summary>
    public static IEnumerable<string[]> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => paragraph.Trim('\n').Split('\n'));

    /// <summary>Whether a line is nothing but the address of a page.</summary>
    public static bool IsAddress(string line) => Uri.TryCreate(line, UriKind.Absolute, out var address) && (address.Scheme == "http" || address.Scheme == "https");
}
