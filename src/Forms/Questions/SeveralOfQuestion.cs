using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// Several of many. Field: the key once for each chosen option, with the option's key. Answer: an array of those keys in the form's order. An option that
/// stands alone ("none of these") is not chosen with others.
/// </summary>
public sealed record SeveralOfQuestion : Question, IOffersOptions
{
    private const int MostOptions = 100; // what a form post takes of one field

    /// <inheritdoc/>
    public override string Type => "severalOf";

    /// <inheritdoc/>
    public override bool IsSilentWhenEmpty => true;

    /// <summary>What can be chosen, in the order it is shown.</summary>
    public required IReadOnlyList<Option> Options { get; init; }

    /// <summary>The fewest to choose when any is chosen that does not stand alone.</summary>
    public int Fewest { get; init; } = 1;

    /// <summary>The most to choose.</summary>
    public int Most { get; init; } = MostOptions;

    /// <inheritdoc/>
    public override ReadAnswer Read(PostedAnswers posted)
    {
        var chosen = posted.All(Key).Where(value => !string.IsNullOrEmpty(value)).ToHashSet(StringComparer.Ordinal);
        return chosen.Count == 0 ? ReadAnswer.Of(null)
            : chosen.Any(key => Options.All(option => option.Key != key)) ? ReadAnswer.Bad(Problem("NotOffered"))
            : ReadAnswer.Of(new JsonArray([.. Options.Where(option => chosen.Contains(option.Key)).Select(option => JsonValue.Create(option.Key))]));
    }

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> ProblemsOf(JsonNode answer, AnswerSet all)
    {
        if (ReadKeys(answer) is not { Count: > 0 } keys)
        {
            return [Problem("Unreadable")];
        }

        var chosen = this.Offered(all).Where(option => keys.Contains(option.Key)).ToList();
        return !chosen.Select(option => option.Key).SequenceEqual(keys) ? [Problem("NotOffered")]
            : chosen.Find(option => option.Alone) is { } alone ? chosen.Count == 1 ? [] : [Problem("NotAlone", alone.Label)]
            : keys.Count < Fewest ? [Problem("TooFewOptions", InWords(Fewest))]
            : keys.Count > Most ? [Problem("TooManyOptions", InWords(Most))]
            : [];
    }

    /// <inheritdoc/>
    protected override IEnumerable<AnswerProblem> WhenMissing() => [Problem("MissingOptions")];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Say(JsonNode? answer, Language language) => ReadKeys(answer) is { } keys
        ? [.. keys.Select(key => Options.FirstOrDefault(option => option.Key == key)?.Label[language] ?? key)]
        : Unreadable.Say(answer);

    /// <inheritdoc/>
    public override IReadOnlyList<PaperField> OnPaper => [new PaperTicks(null, [.. Options.Select(option => new PaperTick(option.Label, option.Hint))], Several: true)];

    /// <inheritdoc/>
    public override JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["enum"] = new JsonArray([.. Options.Select(option => JsonValue.Create(option.Key))]) },
        ["minItems"] = 1,
        ["maxItems"] = Math.Min(Most, Options.Count),
        ["uniqueItems"] = true,
    };

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields(JsonNode? answer) => ReadKeys(answer) is { Count: > 0 } keys
        ? new Dictionary<string, IReadOnlyList<string>> { [Key] = keys }
        : Fields.None;

    private static IReadOnlyList<string>? ReadKeys(JsonNode? answer)
    {
        if (answer is not JsonArray items)
        {
            return null;
        }

        var keys = new List<string>();
        foreach (var item in items)
        {
            if (!AnswerNodes.TryString(item, out var key))
            {
                return null;
            }

            keys.Add(key);
        }

        return keys;
    }

    private static LocalisedText InWords(int count) => QuestionWords.Each(language => SaidNumber.Say(count, language));

    private static readonly Member<IReadOnlyList<Option>> OptionsMember = new("options", Shapes.ListOf(Option.OfSeveral, 2, MostOptions));
    private static readonly Member<int> FewestMember = new("fewest", Shapes.Whole(1, MostOptions), Required: false);
    private static readonly Member<int> MostMember = new("most", Shapes.Whole(2, MostOptions), Required: false);

    internal static QuestionType InDocuments { get; } = new("severalOf", typeof(SeveralOfQuestion), [OptionsMember, FewestMember, MostMember],
        (key, label, source) =>
        {
            var (options, fewest, most) = (source.Get(OptionsMember) ?? [], source.Get(FewestMember, 1), source.Get(MostMember, MostOptions));
            source.Refuse(fewest > most, FindingKind.LimitsImpossible, $"fewest {fewest}, most {most}");
            var together = options.Count(option => option is { Alone: false });
            source.Refuse(options.Count > 0 && fewest > together, FindingKind.LimitsImpossible, $"fewest {fewest}, options {together}");
            return new SeveralOfQuestion { Key = key, Label = label, Options = options, Fewest = fewest, Most = most };
        });
}
