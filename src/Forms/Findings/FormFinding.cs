using System.Globalization;
using System.Text;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Findings;

/// <summary>One mistake in a form document: what it is, where it stands, and what to do.</summary>
/// <param name="Kind">What kind of mistake.</param>
/// <param name="File">The document's file name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in that line in characters (UTF-16), from 1.</param>
/// <param name="Pointer">The place as a JSON Pointer (RFC 6901), for example <c>/pages/0/questions/2/label/sv</c>; empty at the top.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record FormFinding(FindingKind Kind, string File, int Line, int Column, string Pointer, LocalisedText What, LocalisedText Remedy)
{
    private const int MostShown = 1_000;

    /// <summary>Whether it refuses the form.</summary>
    public bool IsError => Kind.Severity() == Severity.Error;

    /// <summary>What is wrong and what to do.</summary>
    public LocalisedText Message => new(In(Language.Fi), In(Language.Sv), In(Language.En));

    /// <summary>A finding in its words.</summary>
    /// <param name="kind">What kind.</param>
    /// <param name="file">The document's file name.</param>
    /// <param name="place">The line, column and pointer.</param>
    /// <param name="arguments">What is filled into the words: texts, whole numbers, or <see cref="LocalisedText"/>s.</param>
    public static FormFinding Of(FindingKind kind, string file, (int Line, int Column, string Pointer) place, params ReadOnlySpan<object> arguments)
    {
        var (what, remedy) = (kind.What(), kind.Remedy());
        for (var index = 0; index < arguments.Length; index++)
        {
            (what, remedy) = (Fill(what, index, arguments[index]), Fill(remedy, index, arguments[index]));
        }

        return new FormFinding(kind, file, place.Line, place.Column, place.Pointer, what, remedy);
    }

    /// <summary>The finding on one line, as compilers say theirs: <c>file:line:column: error page-unreachable: what → remedy</c>.</summary>
    public string Say(Language language) => string.Create(CultureInfo.InvariantCulture,
        $"{File}:{Line}:{Column}: {(IsError ? "error" : "warning")} {Kind.Code()}: {What[language]} → {Remedy[language]}");

    /// <inheritdoc/>
    public override string ToString() => Say(Language.En);

    private static LocalisedText Fill(LocalisedText text, int index, object argument)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{{{index}}}");
        var words = argument as LocalisedText ?? Same(Shown(Convert.ToString(argument, CultureInfo.InvariantCulture) ?? ""));
        return new LocalisedText(
            text.Fi.Replace(place, words.Fi, StringComparison.Ordinal),
            text.Sv.Replace(place, words.Sv, StringComparison.Ordinal),
            text.En.Replace(place, words.En, StringComparison.Ordinal));
    }

    /// <summary>What stands in a document may be anything: what could steer a terminal or turn the reading order is shown by its number.</summary>
    private static string Shown(string text)
    {
        var shown = new StringBuilder();
        foreach (var letter in text.Length > MostShown ? text[..MostShown] + "…" : text)
        {
            var hidden = char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            _ = hidden ? shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}") : shown.Append(letter);
        }

        return shown.ToString();
    }

    private static LocalisedText Same(string text) => new(text, text, text);

    private string In(Language language) => $"{What[language]} {Remedy[language]}";
}
