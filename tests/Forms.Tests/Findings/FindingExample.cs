using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Tests.Findings;

/// <summary>The smallest document with one kind of mistake, and the same without it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Broken">With the mistake.</param>
/// <param name="Mended">Without it, and without any error.</param>
public sealed record FindingExample(FindingKind Kind, string Broken, string Mended)
{
    /// <summary>The published version that both are compared with, or none.</summary>
    public string? Former { get; init; }

    public static IReadOnlyList<FindingExample> All => [.. DocumentExamples.All, .. RuleExamples.All, .. WayExamples.All, .. AdviceExamples.All];

    public override string ToString() => Kind.ToString();

    /// <summary>What is found in a document of the example.</summary>
    public IReadOnlyList<FormFinding> Findings(string document)
    {
        var reading = Forms.Read(document);
        return Former is null ? reading.Findings : [.. reading.Findings, .. reading.Against(Forms.Read(Former).Form!)];
    }

    /// <summary>A document in which one place is mistaken.</summary>
    internal static FindingExample Of(FindingKind kind, string mended, string right, string wrong)
    {
        Assert.Contains(right, mended, StringComparison.Ordinal);
        return new FindingExample(kind, mended.Replace(right, wrong, StringComparison.Ordinal), mended);
    }

    /// <summary>A form of one page.</summary>
    internal static string Page(params IEnumerable<string> questions) => Forms.Document(Forms.Page("sivu", questions));

    /// <summary>A form whose second page asks a question under a condition on the first: laji (a, b, c), luku, pvm, paikka, valmis (yes or no), ohje, rivit (nimi, maara).</summary>
    internal static string Ruled(string rule) => Forms.Document(First, Forms.Page("toka", Forms.Question("tama", "text", $"\"when\": {rule}"), Forms.Question("myohempi", "text")));

    internal static string First { get; } = Forms.Page("eka",
        Forms.Question("laji", "oneOf", Options), Forms.Question("luku", "integer"), Forms.Question("pvm", "date"), Forms.Question("paikka", "address"),
        Forms.Question("valmis", "yesNo"), Forms.Question("ohje", "information"),
        Forms.Question("rivit", "table", $"\"columns\": [ {Forms.Question("nimi", "text")}, {Forms.Question("maara", "integer")} ], \"most\": 200"));

    internal static string Options => $"\"options\": [ {Forms.Option("a")}, {Forms.Option("b")}, {Forms.Option("c")} ]";

    internal const string Secret = "\"personalData\": \"personal\", \"publicity\": \"secret\"";
}
