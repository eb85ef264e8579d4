using Kevytasiointi.Forms.Documents;

namespace Kevytasiointi.Forms.Questions;

/// <summary>Text on one line. Field: the key. Answer: a string.</summary>
public sealed record TextQuestion : LineQuestion
{
    /// <summary>The most characters when the question does not say.</summary>
    public const int DefaultMaxLength = 200;

    /// <inheritdoc/>
    public override string Type => "text";

    /// <summary>The most characters.</summary>
    public int MaxLength { get; init; } = DefaultMaxLength;

    private protected override LineFormat Format => LineFormat.Text(MaxLength);

    private protected override string MissingMessage => "MissingText";

    private static readonly Member<int> MaxLengthMember = new("maxLength", Shapes.Whole(1, 1000), Required: false);

    internal static QuestionType InDocuments { get; } = new("text", typeof(TextQuestion), [MaxLengthMember],
        (key, label, source) => new TextQuestion { Key = key, Label = label, MaxLength = source.Get(MaxLengthMember, DefaultMaxLength) });
}
