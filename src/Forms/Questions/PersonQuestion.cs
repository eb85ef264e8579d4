using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// A person: always the name, and what the form asks besides. What is asked must be given. Answer: { firstName, lastName, email?, phone?, street?,
/// postalCode?, city? }. It never holds a personal identity code.
/// </summary>
public sealed record PersonQuestion : ComposedQuestion
{
    /// <inheritdoc/>
    public override string Type => "person";

    /// <summary>What is asked besides the name.</summary>
    public IReadOnlyList<PersonDetail> Asks { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<QuestionPart> Parts =>
    [
        QuestionPart.FirstName,
        QuestionPart.LastName,
        .. Asks.Contains(PersonDetail.Email) ? [QuestionPart.Email] : Array.Empty<QuestionPart>(),
        .. Asks.Contains(PersonDetail.Phone) ? [QuestionPart.Phone] : Array.Empty<QuestionPart>(),
        .. Asks.Contains(PersonDetail.Address) ? [QuestionPart.Street, QuestionPart.PostalCode, QuestionPart.City] : Array.Empty<QuestionPart>(),
    ];

    private protected override IEnumerable<string> Lines(Func<string, string> part, Language language) =>
    [
        $"{part("firstName")} {part("lastName")}",
        part("email"),
        part("phone"),
        part("street"),
        $"{part("postalCode")} {part("city")}",
    ];

    private static readonly Member<IReadOnlyList<PersonDetail>> AsksMember =
        new("asks", Shapes.SetOf(Shapes.Code<PersonDetail>(), 0), Required: false);

    internal static QuestionType InDocuments { get; } = new("person", typeof(PersonQuestion), [AsksMember],
        (key, label, source) => new PersonQuestion { Key = key, Label = label, Asks = source.Get(AsksMember, []) });
}

/// <summary>What may be asked of a person besides the name.</summary>
public enum PersonDetail
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A postal address.</summary>
    Address,
}
