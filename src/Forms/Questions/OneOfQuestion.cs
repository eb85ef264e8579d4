using Kevytasiointi.Forms.Documents;

namespace Kevytasiointi.Forms.Questions;

/// <summary>One of many. Field: the key, with the chosen option's key. Answer: that key as a string.</summary>
public sealed record OneOfQuestion : ChoiceQuestion
{
    /// <inheritdoc/>
    public override string Type => "oneOf";

    /// <inheritdoc/>
    public override bool IsSilentWhenEmpty => true;

    private static readonly Member<IReadOnlyList<Option>> OptionsMember = new("options", Shapes.ListOf(Option.InDocuments, 2, 300));

    internal static QuestionType InDocuments { get; } = new("oneOf", typeof(OneOfQuestion), [OptionsMember],
        (key, label, source) => new OneOfQuestion { Key = key, Label = label, Options = source.Get(OptionsMember) });
}
