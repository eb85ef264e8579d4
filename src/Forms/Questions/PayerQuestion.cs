using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// Who pays, and how the bill finds its way. Answer: { kind, name, businessId?, eInvoiceAddress?, eInvoiceOperator?, street?, postalCode?, city?, email?,
/// reference? }. A company gives its business id; everyone gives an e-invoice address with its operator, or a postal address, or both.
/// </summary>
public sealed record PayerQuestion : ComposedQuestion
{
    private static readonly PayerKind[] Everyone = [PayerKind.Person, PayerKind.Company];
    private static readonly string[] Postal = ["street", "postalCode", "city"];
    private static readonly string[] Electronic = ["eInvoiceAddress", "eInvoiceOperator"];

    /// <inheritdoc/>
    public override string Type => "payer";

    /// <summary>Who may pay. When it is only one kind, the kind is not asked.</summary>
    public IReadOnlyList<PayerKind> Asks { get; init; } = Everyone;

    /// <summary>Whether the customer is asked which kind the payer is.</summary>
    public bool AsksKind => Asks.Count > 1;

    /// <inheritdoc/>
    public override IReadOnlyList<QuestionPart> Parts =>
    [
        .. AsksKind ? [PayerParts.Kind(Asks)] : Array.Empty<QuestionPart>(),
        PayerParts.Name,
        PayerParts.BusinessId,
        PayerParts.EInvoiceAddress,
        PayerParts.EInvoiceOperator,
        PayerParts.Street,
        PayerParts.PostalCode,
        PayerParts.City,
        PayerParts.Email,
        PayerParts.Reference,
        .. AsksKind ? Array.Empty<QuestionPart>() : [PayerParts.Kind(Asks)],
    ];

    /// <summary>The value of a kind in the answer and in its field.</summary>
    public static string Code(PayerKind kind) => kind == PayerKind.Person ? "person" : "company";

    /// <inheritdoc/>
    public override IReadOnlyList<PaperField> OnPaper =>
    [
        .. AsksKind ? [new PaperTicks(QuestionWords.Of("PayerKind"), [.. Asks.Select(kind => new PaperTick(QuestionWords.Of("Payer" + kind)))])] : Array.Empty<PaperField>(),
        .. Parts.Where(part => part.Name != PayerParts.KindName).Select(part => part.Format.OnPaper(part.Label)),
    ];

    private protected override bool HasField(QuestionPart part) => AsksKind || part.Name != PayerParts.KindName;

    private protected override JsonObject? Kept(JsonObject answer)
    {
        // Which kind the payer is says nothing alone: a radio button once pressed cannot be let go.
        if (answer.All(part => part.Key == PayerParts.KindName) && (!AsksKind || !Required))
        {
            return null;
        }

        if (!AsksKind && answer.Count > 0)
        {
            answer[PayerParts.KindName] = Code(Asks[0]);
        }

        return base.Kept(answer);
    }

    private protected override bool Needs(QuestionPart part, Func<string, string?> given) => part.Name switch
    {
        PayerParts.KindName => AsksKind,
        "businessId" => (AsksKind ? given(PayerParts.KindName) : Code(Asks[0])) == Code(PayerKind.Company),
        var name when Electronic.Contains(name) => Electronic.Any(each => given(each) is not null),
        var name when Postal.Contains(name) => Postal.Any(each => given(each) is not null),
        _ => part.Required,
    };

    private protected override IEnumerable<AnswerProblem> Together(Func<string, string?> given) =>
        Electronic.Concat(Postal).All(each => given(each) is null) ? [ProblemIn($"{Key}.{Electronic[0]}", "PayerNeedsAddress")] : [];

    private protected override IEnumerable<string> Lines(Func<string, string> part, Language language) =>
    [
        part(PayerParts.KindName) switch { "company" => Word("PayerCompany", language), "person" => Word("PayerPerson", language), var other => other },
        part("name"),
        part("businessId"),
        After("EInvoice", string.Join(", ", Electronic.Select(part).Where(text => text.Length > 0)), language),
        part("street"),
        $"{part("postalCode")} {part("city")}",
        part("email"),
        After("PayerReference", part("reference"), language),
    ];

    private static string Word(string key, Language language) => QuestionWords.Of(key)[language];

    private static string After(string word, string text, Language language) => text.Length == 0 ? "" : $"{Word(word, language)}: {text}";

    private static readonly Member<IReadOnlyList<PayerKind>> AsksMember = new("asks", Shapes.SetOf(Shapes.Code<PayerKind>(), 1), Required: false);

    internal static QuestionType InDocuments { get; } = new("payer", typeof(PayerQuestion), [AsksMember],
        (key, label, source) => new PayerQuestion { Key = key, Label = label, Asks = source.Get(AsksMember, Everyone) });
}

/// <summary>What a payer is.</summary>
public enum PayerKind
{
    /// <summary>A person; with a business id when trading in their own name.</summary>
    Person,

    /// <summary>A company or another organisation.</summary>
    Company,
}
