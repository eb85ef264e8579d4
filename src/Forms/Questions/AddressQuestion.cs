using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>A postal address in Finland. Answer: { street, postalCode, city }.</summary>
public sealed record AddressQuestion : ComposedQuestion
{
    /// <inheritdoc/>
    public override string Type => "address";

    /// <inheritdoc/>
    public override IReadOnlyList<QuestionPart> Parts => [QuestionPart.Street, QuestionPart.PostalCode, QuestionPart.City];

    private protected override IEnumerable<string> Lines(Func<string, string> part, Language language) => [part("street"), $"{part("postalCode")} {part("city")}"];

    internal static QuestionType InDocuments { get; } = new("address", typeof(AddressQuestion), [],
        (key, label, _) => new AddressQuestion { Key = key, Label = label });
}
