using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>One typed field of a composed question: its place is <c>key.name</c>.</summary>
public sealed record QuestionPart
{
    internal QuestionPart(string name, LineFormat format, bool required = true, string? word = null)
    {
        Name = name;
        Format = format;
        Required = required;
        word ??= char.ToUpperInvariant(name[0]) + name[1..];
        Label = QuestionWords.Of(word);
        InSentence = QuestionWords.Of(word + "InSentence");
    }

    /// <summary>The part's name in the answer and in the field's name.</summary>
    public string Name { get; }

    /// <summary>What is asked.</summary>
    public LocalisedText Label { get; }

    /// <summary>Whether it must be given once the question is answered.</summary>
    public bool Required { get; }

    /// <summary>The most characters.</summary>
    public int MaxLength => Format.MaxLength;

    internal LineFormat Format { get; }

    internal string MissingMessage { get; init; } = "MissingPart";

    internal LocalisedText InSentence { get; }

    internal static QuestionPart Street { get; } = new("street", LineFormat.Text(200));

    internal static QuestionPart PostalCode { get; } = new("postalCode", LineFormat.PostalCode);

    internal static QuestionPart City { get; } = new("city", LineFormat.Text(100));

    internal static QuestionPart FirstName { get; } = new("firstName", LineFormat.Text(100));

    internal static QuestionPart LastName { get; } = new("lastName", LineFormat.Text(100));

    internal static QuestionPart Email { get; } = new("email", LineFormat.Email);

    internal static QuestionPart Phone { get; } = new("phone", LineFormat.Phone);

    internal static QuestionPart CompanyName { get; } = new("name", LineFormat.Text(200));

    internal static QuestionPart CompanyId { get; } = new("businessId", LineFormat.CompanyId);

    internal static QuestionPart Contact { get; } = new("contact", LineFormat.Text(200), required: false);
}
