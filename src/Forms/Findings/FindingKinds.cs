using System.Text.Json;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Findings;

/// <summary>What is known of each kind of finding: its code, how much it matters, and its words.</summary>
public static class FindingKinds
{
    private static readonly Texts Texts = Texts.Embedded(typeof(FindingKinds).Assembly, nameof(FindingKinds));

    /// <summary>Every kind, in the order a document is judged.</summary>
    public static IReadOnlyList<FindingKind> All { get; } = Enum.GetValues<FindingKind>();

    /// <summary>The kind's code, which never changes: <c>page-unreachable</c>.</summary>
    public static string Code(this FindingKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>How much it matters. The kinds that only warn stand last.</summary>
    public static Severity Severity(this FindingKind kind) => kind >= FindingKind.KeyGone ? Findings.Severity.Warning : Findings.Severity.Error;

    /// <summary>What is wrong, with {0}, {1} … for what is told of the place.</summary>
    public static LocalisedText What(this FindingKind kind) => Texts[$"{kind}.What"];

    /// <summary>What to do about it, with the same places.</summary>
    public static LocalisedText Remedy(this FindingKind kind) => Texts[$"{kind}.Remedy"];

    /// <summary>A word that is put into the sentences: what a value is, what has a key.</summary>
    internal static LocalisedText Word(string name) => Texts[$"Word.{name}"];
}
