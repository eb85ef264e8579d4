using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// A bank account in any country that has IBANs. Field: the key. Answer: a string without spaces, "FI2112345600000785"; said in groups of four.
/// </summary>
public sealed record IbanQuestion : LineQuestion
{
    /// <inheritdoc/>
    public override string Type => "iban";

    private protected override LineFormat Format => LineFormat.Account;

    private protected override string MissingMessage => "MissingIban";

    private protected override string Written(string text) => Iban.TryParse(text, out _) ? Iban.InGroups(text) : text;

    internal static QuestionType InDocuments { get; } = new("iban", typeof(IbanQuestion), [],
        (key, label, _) => new IbanQuestion { Key = key, Label = label });
}
