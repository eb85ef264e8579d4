using static Kevytasiointi.Forms.Findings.FindingKind;
using static Kevytasiointi.Forms.Tests.Findings.FindingExample;

namespace Kevytasiointi.Forms.Tests.Findings;

/// <summary>Versions that do not follow one another, and what authors are told though the form is taken.</summary>
internal static class AdviceExamples
{
    private const string Review = """{ "language": "LANGUAGE", "by": "Malli Malli", "on": "2026-11-24", "as": "author" }""";

    private static readonly string Plain = Page(Forms.Question("nimi", "text"));
    private static readonly string Second = Plain.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal);
    private static readonly string Choice = Page(Forms.Question("laji", "oneOf", Options));

    private static readonly string Whole = Plain.Replace("\"start\"", $$"""
        "sources": ["https://www.finlex.fi/fi/laki"], "themes": ["events"],
        "reviews": [ {{string.Join(',', new[] { "fi", "sv", "en" }.Select(language => Review.Replace("LANGUAGE", language, StringComparison.Ordinal)))}} ], "start"
        """, StringComparison.Ordinal);

    /// <summary>A form with an exit that leads to another place.</summary>
    private static readonly string Led = Page(Forms.Question("valmis", "yesNo"), Forms.Question("nimi", "text")).Replace("\"questions\":", $$"""
        "exits": [ { "key": "muualle", "when": { "===": [{ "var": "valmis" }, true] }, "title": {{Forms.Words}}, "text": {{Forms.Words}}, "links": [ { "label": {{Forms.Words}},
          "address": { "fi": "https://www.poliisi.fi/fi", "sv": "https://www.poliisi.fi/sv", "en": "https://www.poliisi.fi/en" } } ] } ], "questions":
        """, StringComparison.Ordinal);

    public static IReadOnlyList<FindingExample> All { get; } =
    [
        Of(VersionOtherContent, Second, "\"version\": 2", "\"version\": 1 ") with { Former = Plain },
        Of(ProcedureOther, Second, "\"valmis.koe\"", "\"valmis.muu\"") with { Former = Plain },
        Of(KeyReused, Second, "\"text\"", "\"integer\"") with { Former = Plain },
        Of(KeyGone, Second, "\"nimi\"", "\"uusi\"") with { Former = Plain },
        Of(OptionGone, Choice.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal), $", {Forms.Option("c")}", "") with { Former = Choice },
        Of(LinkInsecure, Led, "https://www.poliisi.fi/sv", "http://www.poliisi.fi/sv"),
        Of(LinkPlaceholder, Whole, "www.finlex.fi", "www.example.com"),
        Of(TextUntranslated, Plain.Replace("\"Word\"", "\"Where will the event be held\"", StringComparison.Ordinal), "\"Ord\"", "\"Where will the event be held\""),
        Of(LabelLong, Plain, "\"label\": { \"fi\": \"Sana\"", $"\"label\": {{ \"fi\": \"{new string('a', 181)}\""),
        Of(LabelDoubled, Page(Forms.Question("nimi", "text"), Forms.Question("muu", "text").Replace("Sana", "Muu", StringComparison.Ordinal)
            .Replace("Ord", "Annat", StringComparison.Ordinal).Replace("Word", "Other", StringComparison.Ordinal)), "\"Annat\"", "\"Ord\""),
        new(PageLong, Page(Many(16)), Page(Many(15))),
        new(OptionsMany, Chosen(21), Chosen(20)),
        Of(IdentityCodeHintMissing, Page(Forms.Question("hetu", "identityCode", $"\"ground\": {Forms.Words}, \"hint\": {Forms.Words}, {Secret}")), $", \"hint\": {Forms.Words}", ""),
        Of(SourcesMissing, Whole, "[\"https://www.finlex.fi/fi/laki\"]", "[]"),
        Of(ThemesMissing, Whole, "\"themes\": [\"events\"],", ""),
        Of(ReviewMissing, Whole, "\"language\": \"sv\"", "\"language\": \"fi\""),
    ];

    private static IEnumerable<string> Many(int count) => Enumerable.Range(0, count).Select(each => Forms.Question($"q{each}", "yesNo"));

    private static string Chosen(int count) => Page(Forms.Question("laji", "oneOf", $"\"options\": [ {string.Join(',', Enumerable.Range(0, count).Select(each => Forms.Option($"o{each}")))} ]"));
}
