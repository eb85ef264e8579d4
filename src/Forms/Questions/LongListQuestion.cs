using Kevytasiointi.Forms.Documents;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// One of so many that they are searched rather than read through. Field: the key, with the chosen option's key. Answer: that key as a string.
/// </summary>
public sealed record LongListQuestion : ChoiceQuestion
{
    /// <summary>The most options.</summary>
    public const int MostOptions = 2_000;

    /// <inheritdoc/>
    public override string Type => "longList";

    private static readonly Member<IReadOnlyList<Option>> OptionsMember = new("options", Shapes.ListOf(Option.InDocuments, 2, MostOptions));

    internal static QuestionType InDocuments { get; } = new("longList", typeof(LongListQuestion), [OptionsMember],
        (key, label, source) => new LongListQuestion { Key = key, Label = label, Options = source.Get(OptionsMember) });
}
