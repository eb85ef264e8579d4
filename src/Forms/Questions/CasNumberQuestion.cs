namespace Kevytasiointi.Forms.Questions;

/// <summary>A chemical substance by its CAS number. Field: the key. Answer: a string "67-64-1".</summary>
public sealed record CasNumberQuestion : LineQuestion
{
    /// <inheritdoc/>
    public override string Type => "casNumber";

    private protected override LineFormat Format => LineFormat.Substance;

    private protected override string MissingMessage => "MissingCasNumber";

    internal static QuestionType InDocuments { get; } = new("casNumber", typeof(CasNumberQuestion), [],
        (key, label, _) => new CasNumberQuestion { Key = key, Label = label });
}
