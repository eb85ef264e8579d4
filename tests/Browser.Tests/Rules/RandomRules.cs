using System.Globalization;
using CsCheck;

namespace Kevytasiointi.Browser.Tests.Rules;

/// <summary>Random rules: of the part of the language that JsonLogic has alike, of numbers and days, and of anything at all.</summary>
internal static class RandomRules
{
    private const string CommonData =
        """{ "one": 1, "seven": 7, "minus": -3, "text": "abc", "other": "bcd", "empty": "", "yes": true, "no": false, "numbers": [3, 1, 2], "words": ["abc", "x"], "nothing": [], "rows": [{ "n": 1 }, { "n": 5 }] }""";

    private const string OddData =
        """
        { "a": 1, "long": 79228162514264337593543950335, "small": 0.0000000000000000000000000001, "third": 0.3333333333333333333333333333, "huge": 1e40, "text": "Ä👩x", "day": "2026-12-24", "noday": "2026-02-30",
          "yes": true, "none": null, "list": [1, [2, "b"], { "n": 1.50 }, null], "rows": [{ "n": 1.25, "k": "a" }, { "n": null }, { "k": "b" }], "parts": { "city": "Åbo", "deep": { "n": [1, 2] } } }
        """;

    private static readonly string[] Operators =
        ["var", "missing", "missing_some", "===", "!==", "!", "!!", "and", "or", "if", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "min", "max", "in", "cat", "substr", "some", "all",
        "none", "merge", "count", "count_if", "sum", "round", "days_between", "add_days", "weekday", "is_working_day", "working_days_between", "add_working_days", "==", "map"];

    private static readonly string[] Paths =
        ["a", "long", "small", "third", "huge", "text", "day", "noday", "yes", "none", "list", "list.1.1", "list.2.n", "rows", "rows.0.n", "parts", "parts.deep.n.1", "n", "k", "", "gone.x", "list.01"];

    private static readonly Gen<string> OddNumber = Gen.OneOf(
        Gen.Int[-20, 20].Select(Text),
        Gen.Int[-999_999, 999_999].Select(number => Text(number / 1000m)),
        Gen.Decimal.Select(Text),
        OneOf("1e3", "0.1", "79228162514264337593543950335", "0.0000000000000000000000000001", "-0.5", "2.5", "1e-28", "1e-29", "12345678901234567890.123456789", "0e5"));

    /// <summary>Rules whose values are of the kinds their operators want, with whole numbers that a binary number holds too.</summary>
    public static Gen<RuleCase> Common { get; } = Gen.OneOf(Number(3), Words(3), Flag(3), List(2)).Select(rule => new RuleCase(rule, CommonData));

    /// <summary>Sums of awkward decimals, and days.</summary>
    public static Gen<RuleCase> Reckoning { get; } = Gen.OneOf(Sum(4), Days(3)).Select(rule => new RuleCase(rule, OddData));

    /// <summary>Any operator with any values, too few or too many of them too.</summary>
    public static Gen<RuleCase> Any { get; } = Odd(4).Select(rule => new RuleCase(rule, OddData));

    private static Gen<string> Number(int depth) => depth == 0 ? Leaf("-20", "-1", "0", "1", "2", "17", Var("one"), Var("seven"), Var("minus")) : Gen.OneOf(
        Number(0),
        Apply(["+", "*", "min", "max"], Number(depth - 1), Number(depth - 1)),
        Apply(["-"], Number(depth - 1), Number(depth - 1)),
        Apply(["%"], Number(depth - 1), Leaf("3", "7", "-4")),
        Apply(["if"], Flag(depth - 1), Number(depth - 1), Number(depth - 1)));

    private static Gen<string> Words(int depth) => depth == 0 ? Leaf("\"abc\"", "\"x\"", "\"2026-12-24\"", "\"b\"", Var("text"), Var("other"), Var("empty")) : Gen.OneOf(
        Words(0),
        Apply(["cat"], Words(depth - 1), Gen.OneOf(Number(0), Words(depth - 1))),
        Apply(["substr"], Words(depth - 1), Leaf("0", "1", "-2", "9"), Leaf("0", "1", "-1", "5")),
        Apply(["if"], Flag(depth - 1), Words(depth - 1), Words(depth - 1)));

    private static Gen<string> Flag(int depth) => depth == 0 ? Leaf("true", "false", Var("yes"), Var("no")) : Gen.OneOf(
        Flag(0),
        Apply(["<", "<=", ">", ">=", "===", "!=="], Number(depth - 1), Number(depth - 1)),
        Apply(["<", "<="], Number(depth - 1), Number(depth - 1), Number(depth - 1)),
        Apply(["<", "<=", ">", ">=", "===", "!=="], Words(depth - 1), Words(depth - 1)),
        Apply(["and", "or"], Flag(depth - 1), Flag(depth - 1), Flag(depth - 1)),
        Apply(["!", "!!"], Gen.OneOf(Flag(depth - 1), Number(depth - 1), Words(depth - 1), List(depth - 1))),
        Apply(["in"], Leaf("\"abc\"", "\"b\"", "\"x\""), Leaf(Var("words"), Var("text"), "[\"b\", \"c\"]")),
        Apply(["some", "all", "none"], Leaf(Var("rows"), Var("nothing")), Leaf("""{ ">": [{ "var": "n" }, 2] }""", """{ "===": [{ "var": "n" }, 1] }""", "true")));

    private static Gen<string> List(int depth) => depth == 0 ? Leaf("[]", "[1, \"a\"]", Var("numbers"), Var("words"), Var("nothing")) : Gen.OneOf(
        List(0),
        Apply(["merge"], List(depth - 1), Gen.OneOf(Number(depth - 1), List(depth - 1))),
        Apply(["missing"], Leaf("\"one\"", "\"gone\""), Leaf("\"lost\"", "\"empty\"", "\"no\"")),
        Apply(["missing_some"], Leaf("0", "1", "2"), Leaf("[\"one\", \"gone\", \"lost\"]", "[\"one\", \"seven\"]")));

    private static Gen<string> Sum(int depth) => depth == 0 ? Gen.OneOf(OddNumber, Leaf(Var("a"), Var("long"), Var("small"), Var("third"), Var("huge"))) : Gen.OneOf(
        Sum(0),
        Apply(["+", "-", "*", "/", "%", "min", "max", "===", "<"], Sum(depth - 1), Sum(depth - 1)),
        Apply(["round"], Sum(depth - 1), Leaf("0", "2", "5", "28")),
        Apply(["cat"], Sum(depth - 1), Leaf("\"\"")),
        Apply(["sum"], Leaf(Var("rows"), Var("list")), Leaf("\"n\"", """{ "*": [{ "var": "n" }, 3] }""")));

    private static Gen<string> Days(int depth) => depth == 0
        ? Gen.OneOf(Gen.Int[0, 3_285_000].Select(day => $"\"{new DateOnly(1000, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\""),
            Gen.Int[0, 4_000].Select(day => $"\"{new DateOnly(2025, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\""), Leaf(Var("day"), Var("noday")))
        : Gen.OneOf(
            Apply(["add_days", "add_working_days"], Days(depth - 1), Gen.OneOf(Gen.Int[-400, 400].Select(Text), Gen.Int[-3_000_001, 3_000_001].Select(Text))),
            Apply(["days_between", "working_days_between"], Days(depth - 1), Days(depth - 1)),
            Apply(["weekday", "is_working_day"], Days(depth - 1)));

    private static Gen<string> Odd(int depth) => depth == 0
        ? Gen.OneOf(OddNumber, Leaf("true", "false", "null", "\"\"", "\"n\"", "\"2026-06-19\"", "\"Ä👩\"", "[]", "[1, \"n\", null]"), OneOf(Paths).Select(Var))
        : Gen.Select(OneOf(Operators), Odd(depth - 1).Array[0, 3]).Select((name, values) => $$"""{ "{{name}}": [{{string.Join(", ", values)}}] }""");

    private static Gen<string> Apply(string[] names, params Gen<string>[] values) => Gen.Select(OneOf(names), values.Aggregate(Gen.Const(""),
        (list, value) => Gen.Select(list, value).Select((before, next) => before.Length == 0 ? next : $"{before}, {next}"))).Select((name, list) => $$"""{ "{{name}}": [{{list}}] }""");

    private static Gen<string> Leaf(params string[] texts) => OneOf(texts);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static string Var(string path) => $$"""{ "var": "{{path}}" }""";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
