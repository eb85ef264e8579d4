using Kevytasiointi.Forms.Identifiers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>The parts a payer is told in.</summary>
internal static class PayerParts
{
    public const string KindName = "kind";

    private const int LongestKind = 7;

    /// <summary>Room for a bank account number in groups of four.</summary>
    private const int LongestTyped = 50;

    public static QuestionPart Name { get; } = new("name", LineFormat.Text(200), word: "PayerName");

    public static QuestionPart BusinessId { get; } = new("businessId", LineFormat.CompanyId, required: false);

    public static QuestionPart EInvoiceAddress { get; } = new("eInvoiceAddress", new LineFormat(LongestTyped, "NotEInvoiceAddress", Spell, "^[0-9A-Z]{12,34}$"), required: false);

    public static QuestionPart EInvoiceOperator { get; } = new("eInvoiceOperator", LineFormat.Text(100), required: false);

    public static QuestionPart Street { get; } = new("street", LineFormat.Text(200), required: false);

    public static QuestionPart PostalCode { get; } = new("postalCode", LineFormat.PostalCode, required: false);

    public static QuestionPart City { get; } = new("city", LineFormat.Text(100), required: false);

    public static QuestionPart Email { get; } = new("email", LineFormat.Email, required: false);

    public static QuestionPart Reference { get; } = new("reference", LineFormat.Text(100), required: false, word: "PayerReference");

    public static QuestionPart Kind(IReadOnlyList<PayerKind> kinds)
    {
        string[] codes = [.. kinds.Select(PayerQuestion.Code)];
        return new QuestionPart(KindName, new LineFormat(LongestKind, "MissingPayerKind", text => codes.Contains(text) ? text : null, $"^({string.Join('|', codes)})$"), word: "PayerKind")
        {
            MissingMessage = "MissingPayerKind",
        };
    }

    /// <summary>Operators take bank account numbers for addresses too.</summary>
    private static string? Spell(string typed) =>
        Identifiers.EInvoiceAddress.TryParse(typed, out var address) ? address : Iban.TryParse(typed, out var account) ? account : null;
}
