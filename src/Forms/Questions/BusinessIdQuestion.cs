namespace Kevytasiointi.Forms.Questions;

/// <summary>A Finnish business id (Y-tunnus, FO-nummer). Field: the key. Answer: a string "1234567-1".</summary>
public sealed record BusinessIdQuestion : LineQuestion
{
    /// <inheritdoc/>
    public override string Type => "businessId";

    private protected override LineFormat Format => LineFormat.CompanyId;

    private protected override string MissingMessage => "MissingBusinessId";

    internal static QuestionType InDocuments { get; } = new("businessId", typeof(BusinessIdQuestion), [],
        (key, label, _) => new BusinessIdQuestion { Key = key, Label = label });
}
