namespace Kevytasiointi.Forms.Questions;

/// <summary>A telephone number. Field: the key. Answer: a string, as typed.</summary>
public sealed record PhoneQuestion : LineQuestion
{
    /// <inheritdoc/>
    public override string Type => "phone";

    private protected override LineFormat Format => LineFormat.Phone;

    private protected override string MissingMessage => "MissingPhone";

    internal static QuestionType InDocuments { get; } = new("phone", typeof(PhoneQuestion), [],
        (key, label, _) => new PhoneQuestion { Key = key, Label = label });
}
