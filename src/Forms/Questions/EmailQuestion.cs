namespace Kevytasiointi.Forms.Questions;

/// <summary>An e-mail address. Field: the key. Answer: a string, as typed.</summary>
public sealed record EmailQuestion : LineQuestion
{
    /// <inheritdoc/>
    public override string Type => "email";

    private protected override LineFormat Format => LineFormat.Email;

    private protected override string MissingMessage => "MissingEmail";

    internal static QuestionType InDocuments { get; } = new("email", typeof(EmailQuestion), [],
        (key, label, _) => new EmailQuestion { Key = key, Label = label });
}
