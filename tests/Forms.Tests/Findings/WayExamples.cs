using static Kevytasiointi.Forms.Findings.FindingKind;
using static Kevytasiointi.Forms.Tests.Findings.FindingExample;

namespace Kevytasiointi.Forms.Tests.Findings;

/// <summary>Pages, questions, options, checks and exits that are never met, and ways that do not lead to the end.</summary>
internal static class WayExamples
{
    private const string A = """{ "===": [{ "var": "laji" }, "a"] }""";
    private const string B = """{ "===": [{ "var": "laji" }, "b"] }""";
    private const string Both = $$"""{ "and": [{{A}}, {{B}}] }""";
    private const string Either = $$"""{ "or": [{{A}}, {{B}}] }""";

    public static IReadOnlyList<FindingExample> All { get; } =
    [
        new(PageUnreachable, Second(Both), Second(Either)),
        new(QuestionUnreachable, Ruled(Between(10, 5)), Ruled(Between(5, 10))),
        new(OptionUnreachable, Offered(Both, "true"), Offered(Either, "true")),
        new(OptionsRunOut, Offered(A, "{ \"var\": \"valmis\" }"), Offered(A, "true")),
        new(ExitUnreachable, Stopped(exit: Both), Stopped(exit: A)),
        new(CheckImpossible, Stopped(check: Both), Stopped(check: A)),
        new(CheckIdle, Stopped(check: """{ "in": [{ "var": "laji" }, ["a", "b", "c"]] }"""), Stopped(check: A)),
        new(ConditionAlways, Ruled("""{ "in": [{ "var": "laji" }, ["a", "b", "c"]] }"""), Ruled(Either)),
        new(FormUnfinishable, Stopped(A, $$"""{ "!": {{A}} }"""), Stopped(A, $$"""{ "!": {{Either}} }""")),
    ];

    private static string Between(int above, int below) =>
        $$"""{ "and": [{ ">": [{ "var": "luku" }, {{above}}] }, { "<": [{ "var": "luku" }, {{below}}] }] }""";

    private static string Second(string rule) => Forms.Document(First, Forms.PageWhen("toka", rule, Forms.Question("tama", "text")));

    /// <summary>A choice of two options, of which the first is offered under a rule, and the second under another unless that is true.</summary>
    private static string Offered(string rule, string otherwise) => Forms.Document(First, Forms.Page("toka", Forms.Question("valinta", "oneOf", $$"""
        "options": [ { "key": "x", "label": {{Forms.Words}}, "when": {{rule}} }, { "key": "y", "label": {{Forms.Words}} {{(otherwise == "true" ? "" : $", \"when\": {otherwise}")}} } ]
        """)));

    private static string Stopped(string? exit = null, string? secondExit = null, string? check = null)
    {
        var exits = new[] { exit, secondExit }.OfType<string>().Select((when, index) => $$"""{ "key": "e{{index}}", "when": {{when}}, "title": {{Forms.Words}}, "text": {{Forms.Words}} }""");
        var checks = new[] { check }.OfType<string>().Select(holds => $$"""{ "key": "koe", "holds": {{holds}}, "message": {{Forms.Words}}, "at": "laji" }""");
        return Forms.Document(First.Replace("\"questions\":", $"\"exits\": [ {string.Join(',', exits)} ], \"checks\": [ {string.Join(',', checks)} ], \"questions\":", StringComparison.Ordinal));
    }
}
