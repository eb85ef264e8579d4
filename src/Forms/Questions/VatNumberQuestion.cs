namespace Kevytasiointi.Forms.Questions;

/// <summary>A Finnish VAT number. Field: the key, with or without FI and the hyphen. Answer: a string "FI12345671".</summary>
public sealed record VatNumberQuestion : LineQuestion
{
    /// <inheritdoc/>
    public override string Type => "vatNumber";

    private protected override LineFormat Format => LineFormat.Vat;

    private protected override string MissingMessage => "MissingVatNumber";

    internal static QuestionType InDocuments { get; } = new("vatNumber", typeof(VatNumberQuestion), [],
        (key, label, _) => new VatNumberQuestion { Key = key, Label = label });
}
