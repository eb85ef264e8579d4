using Kevytasiointi.Forms.Findings;
using static Kevytasiointi.Forms.Findings.FindingKind;
using static Kevytasiointi.Forms.Tests.Findings.FindingExample;

namespace Kevytasiointi.Forms.Tests.Findings;

/// <summary>Mistakes in rules.</summary>
internal static class RuleExamples
{
    private const string Laji = """{ "===": [{ "var": "laji" }, "a"] }""";

    public static IReadOnlyList<FindingExample> All { get; } =
    [
        Rule(RuleNotOperation, "true"),
        Rule(OperatorUnknown, """{ "==": [{ "var": "laji" }, "a"] }"""),
        Rule(OperatorValues, """{ "===": [{ "var": "laji" }] }"""),
        Rule(OperandWrong, """{ ">": [{ "+": [{ "var": "laji" }, 1] }, 5] }""", """{ ">": [{ "+": [{ "var": "luku" }, 1] }, 5] }"""),
        Rule(ComparedUnlike, """{ "===": [{ "var": "luku" }, "5"] }""", """{ "===": [{ "var": "luku" }, 5] }"""),
        Rule(ComparedImpossible, """{ "<": [{ "var": "pvm" }, "31.12.2026"] }""", """{ "<": [{ "var": "pvm" }, "2026-12-31"] }"""),
        Rule(RuleKeyNotPlain, """{ "!!": { "var": { "cat": ["la", "ji"] } } }"""),
        Rule(RuleTooBig, $$"""{ "in": [{ "var": "luku" }, [{{string.Join(',', Enumerable.Range(0, 1_000))}}]] }"""),
        Rule(RuleTooSlow, Slow(60), Slow(10)),
        Rule(RuleQuestionUnknown, """{ "===": [{ "var": "laaji" }, "a"] }"""),
        Rule(RuleQuestionLater, """{ "===": [{ "var": "myohempi" }, "a"] }"""),
        Rule(RuleQuestionSilent, """{ "!!": { "var": "ohje" } }"""),
        Rule(RulePartUnknown, """{ "===": [{ "var": "paikka.citty" }, "Mallila"] }""", """{ "===": [{ "var": "paikka.city" }, "Mallila"] }"""),
        Rule(RuleOptionUnknown, """{ "===": [{ "var": "laji" }, "d"] }"""),
        Rule(RuleLooksAtNothing, """{ ">": [2, 1] }"""),
        new(RuleCycle, Circle("toinen"), Circle("alku")),
        Of(ComputedKindWrong, Page(Forms.Question("luku", "integer"), Forms.Question("summa", "computed", "\"kind\": \"number\", \"value\": { \"+\": [{ \"var\": \"luku\" }, 1] }")), "\"number\"", "\"date\""),
        new(CheckMessageNowhere, Checked("ohje"), Checked("laji")),
    ];

    private static FindingExample Rule(FindingKind kind, string broken, string mended = Laji) => new(kind, Ruled(broken), Ruled(mended));

    /// <summary>A rule on each of 200 rows.</summary>
    private static string Slow(int values) =>
        $$"""{ "some": [{ "var": "rivit" }, { "in": [{ "var": "maara" }, [{{string.Join(',', Enumerable.Range(0, values))}}]] }] }""";

    private static string Circle(string key) => Page(Forms.Question("alku", "yesNo"),
        Forms.Question("yksi", "yesNo", $"\"when\": {{ \"===\": [{{ \"var\": \"{key}\" }}, true] }}"), Forms.Question("toinen", "yesNo", """ "when": { "===": [{ "var": "yksi" }, true] } """));

    private static string Checked(string at) => Forms.Document(
        First.Replace("\"questions\":", $$""" "checks": [ { "key": "koe", "holds": {{Laji}}, "message": {{Forms.Words}}, "at": "{{at}}" } ], "questions":""", StringComparison.Ordinal));
}
