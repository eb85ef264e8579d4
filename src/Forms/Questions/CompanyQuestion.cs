using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>A company or another organisation with a Finnish business id. Answer: { name, businessId, contact? }.</summary>
public sealed record CompanyQuestion : ComposedQuestion
{
    /// <inheritdoc/>
    public override string Type => "company";

    /// <inheritdoc/>
    public override IReadOnlyList<QuestionPart> Parts => [QuestionPart.CompanyName, QuestionPart.CompanyId, QuestionPart.Contact];

    private protected override IEnumerable<string> Lines(Func<string, string> part, Language language) => [part("name"), part("businessId"), part("contact")];

    internal static QuestionType InDocuments { get; } = new("company", typeof(CompanyQuestion), [],
        (key, label, _) => new CompanyQuestion { Key = key, Label = label });
}
