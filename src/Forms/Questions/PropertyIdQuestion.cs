using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// A property id, of a whole property or an unseparated parcel. Field: the key, in the short or long spelling. Answer: a string in the long
/// spelling, "09100100300003" or "09100100300003M0501"; said in the short one, 91-1-30-3.
/// </summary>
public sealed record PropertyIdQuestion : LineQuestion
{
    /// <inheritdoc/>
    public override string Type => "propertyId";

    private protected override LineFormat Format => LineFormat.Property;

    private protected override string MissingMessage => "MissingPropertyId";

    private protected override string Written(string text) => PropertyId.Short(text);

    internal static QuestionType InDocuments { get; } = new("propertyId", typeof(PropertyIdQuestion), [],
        (key, label, _) => new PropertyIdQuestion { Key = key, Label = label });
}
