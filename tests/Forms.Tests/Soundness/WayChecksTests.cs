using CsCheck;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Journeys;

namespace Kevytasiointi.Forms.Tests.Soundness;

/// <summary>What is said to be never met is never met: by every way of answering small forms.</summary>
public sealed class WayChecksTests
{
    private static readonly string[] Keys = ["a", "b", "c", "d", "e", "f"];

    /// <summary>Conditions on earlier questions: yes or no of a, c and e, one of x, y, z of b and d, a number of f.</summary>
    private static readonly Gen<string> Atom = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2], Gen.Bool, (question, value, not) => question switch
    {
        0 or 2 or 4 => $$"""{ "===": [{ "var": "{{Keys[question]}}" }, {{(not ? "true" : "false")}}] }""",
        1 or 3 => $$"""{ "{{(not ? "!==" : "===")}}": [{ "var": "{{Keys[question]}}" }, "{{"xyz"[value]}}"] }""",
        _ => $$"""{ "{{(not ? "<" : ">=")}}": [{ "var": "f" }, {{value + 1}}] }""",
    });

    private static readonly Gen<string> Rule = Gen.Select(Atom.Array[1, 3], Gen.Bool, (atoms, all) => $$"""{ "{{(all ? "and" : "or")}}": [{{string.Join(',', atoms)}}] }""");

    /// <summary>Every way of answering: numbers on each side of those that the rules compare with.</summary>
    private static readonly IReadOnlyList<AnswerSet> Ways =
    [
        .. from a in new[] { true, false } from b in "xyz" from c in new[] { true, false } from d in "xyz" from e in new[] { true, false } from f in new[] { 0, 1, 2, 3, 4 }
           select Forms.Answers($$"""{ "a": {{(a ? "true" : "false")}}, "b": "{{b}}", "c": {{(c ? "true" : "false")}}, "d": "{{d}}", "e": {{(e ? "true" : "false")}}, "f": {{f}} }"""),
    ];

    [Fact]
    public void Everything_that_is_said_never_to_be_asked_is_asked_in_no_way_and_everything_else_in_some() =>
        Gen.Select(Rule.Array[3], Rule.Array[2]).Sample((conditions, later) =>
        {
            string[] pages =
            [
                Forms.Page("p0", Question(0), Question(1), Question(5)),
                Forms.PageWhen("p1", Earlier(conditions[0], 1), Question(2), Question(3, $"\"when\": {Earlier(conditions[1], 2)}")),
                Forms.PageWhen("p2", Earlier(later[0], 4), Question(4, $"\"when\": {Earlier(later[1], 4)}")),
                Forms.PageWhen("p3", Earlier(conditions[2], 5), Forms.Question("g", "text")),
            ];
            var findings = Forms.Read(Forms.Document(pages)).Findings;
            var form = Forms.Published(pages);
            var journeys = Ways.Select(answers => Journey.Of(form, answers)).ToArray();
            var asked = journeys.SelectMany(journey => journey.Steps).ToArray();

            Assert.Equal(
                form.Pages.Select(page => page.Key).Except(asked.Select(step => step.Page.Key)),
                findings.Where(finding => finding.Kind == FindingKind.PageUnreachable).Select(finding => finding.What.En.Split('"')[1]));
            var pagesMet = asked.Select(step => step.Page.Key).ToHashSet();
            Assert.Equal(
                form.Pages.Where(page => pagesMet.Contains(page.Key)).SelectMany(page => page.Questions).Select(question => question.Key).Except(asked.SelectMany(step => step.Questions).Select(question => question.Key)),
                findings.Where(finding => finding.Kind == FindingKind.QuestionUnreachable).Select(finding => finding.What.En.Split('"')[1]));
        }, iter: 100);

    [Fact]
    public void A_form_is_said_to_be_unfinishable_just_when_no_way_comes_to_its_end() =>
        Gen.Select(Rule, Rule, Rule).Sample((one, other, check) =>
        {
            var page = Forms.Page("p0", [.. Enumerable.Range(0, 6).Select(index => Question(index))]).Replace("\"questions\":", $$"""
                "exits": [ {{Exit("one", one)}}, {{Exit("other", other)}} ],
                "checks": [ { "key": "koe", "holds": {{check}}, "message": {{Forms.Words}}, "at": "a" } ], "questions":
                """, StringComparison.Ordinal);
            var findings = Forms.Read(Forms.Document(page)).Findings;
            var form = Forms.Published(page);
            var journeys = Ways.Select(answers => Journey.Of(form, answers)).ToArray();

            Assert.Equal(journeys.All(journey => !journey.Complete), findings.Any(finding => finding.Kind == FindingKind.FormUnfinishable));
            Assert.Equal(journeys.All(journey => journey.Steps.Any(step => step.Problems.Count > 0)), findings.Any(finding => finding.Kind == FindingKind.CheckImpossible));
            Assert.Equal(Ways.All(answers => !form.Pages[0].Exits[0].When.Holds(answers)), findings.Any(finding => finding.Kind == FindingKind.ExitUnreachable && finding.What.En.Contains("\"one\"", StringComparison.Ordinal)));
        }, iter: 100);

    [Theory]
    [InlineData("""{ "and": [{ ">": [{ "var": "f" }, 1] }, { "<": [{ "var": "f" }, 2] }] }""", true)] // no whole number between
    [InlineData("""{ "and": [{ ">": [{ "var": "f" }, 1] }, { "<": [{ "var": "f" }, 3] }] }""", false)]
    [InlineData("""{ "===": [{ "var": "f" }, 1.5] }""", true)]
    [InlineData("""{ ">": [{ "var": "f" }, 100] }""", true)] // the most is 100
    [InlineData("""{ ">": [{ "+": [{ "var": "f" }, 1] }, 200] }""", false)] // it is reckoned with: nothing is said
    [InlineData("""{ "and": [{ ">": [{ "count_if": [{ "var": "several" }, { "===": [{ "var": "" }, "x"] }] }, 0] }, { "!": { "in": ["x", { "var": "several" }] } }] }""", true)]
    [InlineData("""{ "and": [{ "in": ["x", { "var": "several" }] }, { "in": ["none", { "var": "several" }] }] }""", true)] // none stands alone
    [InlineData("""{ "and": [{ "in": ["x", { "var": "several" }] }, { "in": ["y", { "var": "several" }] }] }""", false)]
    [InlineData("""{ "and": [{ ">": [{ "var": "day" }, "2026-01-01"] }, { "<": [{ "var": "day" }, "2026-01-02"] }] }""", true)]
    [InlineData("""{ "and": [{ ">": [{ "var": "day" }, "2026-01-01"] }, { "<": [{ "var": "day" }, "2026-01-03"] }] }""", false)]
    [InlineData("""{ "and": [{ "!!": { "var": "free" } }, { "!": { "var": "free" } }] }""", false)] // any text: nothing is said
    public void Numbers_days_and_several_options_are_told_apart_as_far_as_rules_do(string rule, bool never)
    {
        var document = Forms.Document(
            Forms.Page("eka", Forms.Question("f", "integer", "\"max\": 100"), Forms.Question("day", "date"), Forms.Question("free", "text", "\"required\": false"),
                Forms.Question("several", "severalOf", $$""" "options": [ {{Forms.Option("x")}}, {{Forms.Option("y")}}, { "key": "none", "alone": true, "label": {{Forms.Words}} } ] """)),
            Forms.PageWhen("toka", rule, Forms.Question("s", "text")));

        Assert.Equal(never, Forms.Read(document).Findings.Any(finding => finding.Kind == FindingKind.PageUnreachable));
    }

    [Fact]
    public void More_combinations_than_can_be_tried_are_not_tried_or_judged()
    {
        var questions = Enumerable.Range(0, 60).Select(index => Forms.Question($"q{index}", "yesNo")).ToArray();
        var all = string.Join(',', Enumerable.Range(0, 60).Select(index => $$"""{ "var": "q{{index}}" }"""));
        var pages = Enumerable.Range(0, 90).Select(page => Forms.PageWhen($"p{page}", $$"""{ "and": [{{all}}, { "!": { "var": "q0" } }] }""", Forms.Question($"r{page}", "text")));

        Assert.Empty(Forms.Read(Forms.Document([Forms.Page("p", questions), .. pages])).Errors);
    }

    private static string Question(int index, string members = "") => index switch
    {
        0 or 2 or 4 => Forms.Question(Keys[index], "yesNo", members),
        1 or 3 => Forms.Question(Keys[index], "oneOf", $"\"options\": [ {Forms.Option("x")}, {Forms.Option("y")}, {Forms.Option("z")} ]" + (members.Length > 0 ? ", " + members : "")),
        _ => Forms.Question("f", "integer", "\"min\": 0, \"max\": 4"),
    };

    /// <summary>The rule, with questions of the first page in place of those that are not asked before.</summary>
    private static string Earlier(string rule, int before)
    {
        foreach (var (late, early) in new[] { (2, "a"), (3, "b"), (4, "a") }.Where(pair => pair.Item1 >= before))
        {
            rule = rule.Replace($"\"var\": \"{Keys[late]}\"", $"\"var\": \"{early}\"", StringComparison.Ordinal);
        }

        return rule;
    }

    private static string Exit(string key, string when) => $$"""{ "key": "{{key}}", "when": {{when}}, "title": {{Forms.Words}}, "text": {{Forms.Words}} }""";
}
