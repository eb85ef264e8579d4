using Kevytasiointi.Forms.Documents;

namespace Kevytasiointi.Forms.Questions;

/// <summary>Text on several lines. Field: the key. Answer: a string whose lines end in \n.</summary>
public sealed record LongTextQuestion : LineQuestion
{
    /// <summary>The most characters when the question does not say.</summary>
    public const int DefaultMaxLength = 10_000;

    /// <inheritdoc/>
    public override string Type => "longText";

    /// <summary>The most characters.</summary>
    public int MaxLength { get; init; } = DefaultMaxLength;

    private protected override LineFormat Format => LineFormat.Text(MaxLength, lines: true);

    private protected override string MissingMessage => "MissingText";

    private static readonly Member<int> MaxLengthMember = new("maxLength", Shapes.Whole(1, 50_000), Required: false);

    internal static QuestionType InDocuments { get; } = new("longText", typeof(LongTextQuestion), [MaxLengthMember],
        (key, label, source) => new LongTextQuestion { Key = key, Label = label, MaxLength = source.Get(MaxLengthMember, DefaultMaxLength) });
}
