using System.Globalization;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Identifiers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;
using Kevytasiointi.Forms.Places;

namespace Kevytasiointi.Forms.Questions;

/// <summary>What one typed field must look like.</summary>
/// <param name="MaxLength">The most characters.</param>
/// <param name="Malformed">The message when <paramref name="Spell"/> finds it wrong; none where anything goes.</param>
/// <param name="Spell">The spelling that is kept, or null when the text is not what was asked.</param>
/// <param name="Pattern">The regular expression of what is kept, for the JSON Schema; none where there is none.</param>
internal sealed record LineFormat(int MaxLength, string? Malformed, Func<string, string?> Spell, string? Pattern)
{
    public static LineFormat Email { get; } =
        new(EmailAddress.MaxLength, "NotEmail", text => EmailAddress.IsPlausible(text) ? text : null, "^[^@\\s]+@[^@\\s]+$") { Width = PaperWidth.Half };

    public static LineFormat Phone { get; } =
        new(PhoneNumber.MaxLength, "NotPhone", text => PhoneNumber.IsPlausible(text) ? text : null, "^[0-9+()/ -]+$") { Width = PaperWidth.Half };

    public static LineFormat PostalCode { get; } =
        new(5, "NotPostalCode", text => text.Length == 5 && text.All(char.IsAsciiDigit) ? text : null, "^[0-9]{5}$") { Boxes = "_____" };

    public static LineFormat CompanyId { get; } =
        new(9, "NotBusinessId", text => BusinessId.TryParse(text, out var id) ? id : null, "^[0-9]{7}-[0-9]$") { Between = Grouping, Boxes = "_______-_" };

    public static LineFormat Identity { get; } =
        new(IdentityCode.Length, "NotIdentityCode", text => IdentityCode.TryParse(text, out var code) ? code : null, IdentityCode.Pattern) { Between = Grouping, Boxes = "______ _ ____" };

    public static LineFormat Vat { get; } =
        new(VatNumber.Length, "NotVatNumber", text => VatNumber.TryParse(text, out var number) ? number : null, "^FI[0-9]{8}$") { Between = Grouping, Boxes = "FI ________" };

    public static LineFormat Account { get; } =
        new(Iban.MaxLength, "NotIban", text => Iban.TryParse(text, out var number) ? number : null, Iban.Pattern) { Between = Grouping, Boxes = "____ ____ ____ ____ ____ ____ ____ ____ __" };

    public static LineFormat Property { get; } =
        new(PropertyId.MaxLength, "NotPropertyId", text => PropertyId.TryParse(text, out var id) ? id : null, PropertyId.Pattern) { Between = Grouping, Boxes = "___-___-____-____ M____" };

    public static LineFormat Building { get; } =
        new(BuildingId.Length, "NotBuildingId", text => BuildingId.TryParse(text, out var id) ? id : null, BuildingId.Pattern) { Between = Grouping, Boxes = "__________" };

    public static LineFormat Substance { get; } =
        new(CasNumber.MaxLength, "NotCasNumber", text => CasNumber.TryParse(text, out var number) ? number : null, CasNumber.Pattern) { Between = Grouping };

    public static LineFormat Coordinates { get; } =
        new(TypedCoordinates.MaxLength, "NotCoordinates", text => TypedCoordinates.TryRead(text, out var point, out _) ? point.Degrees : null, "^[0-9]{2}[.][0-9]{1,6}, [0-9]{2}[.][0-9]{1,6}$")
        {
            Tell = text => TypedCoordinates.TryRead(text, out _, out var outside) || !outside ? null : "OutsideFinland",
        };

    /// <summary>Any text, on one line or (where <paramref name="lines"/>) several.</summary>
    public static LineFormat Text(int maxLength, bool lines = false) => new(maxLength, null, text => text, null) { Lines = lines };

    private const int FewCharacters = 30;
    private const int SomeCharacters = 100;

    /// <summary>As many spaces and hyphens as people put into one identifier.</summary>
    private const int Grouping = 20;

    /// <summary>How many characters more may be typed than are kept: what stands between the groups of an identifier.</summary>
    private int Between { get; init; }

    /// <summary>A closer message about text that <see cref="Spell"/> finds wrong, or null.</summary>
    private Func<string, string?>? Tell { get; init; }

    /// <summary>Whether several lines are allowed.</summary>
    public bool Lines { get; private init; }

    /// <summary>The boxes on a printed form, one for each character (<see cref="PaperBoxes"/>); none where the text is of no certain length.</summary>
    private string? Boxes { get; init; }

    /// <summary>How wide the place on a printed form is; none goes by the most characters.</summary>
    private PaperWidth? Width { get; init; }

    /// <summary>Room for line ends of two characters and letters typed in parts, before they are put together.</summary>
    private int MostTyped => (2 * MaxLength) + 1000;

    /// <summary>What was typed as it is kept, or the key of the message that says what is wrong. Both null when nothing was typed.</summary>
    public (string? Value, string? Problem) Read(string? typed)
    {
        if (typed is null)
        {
            return (null, null);
        }

        // Cleaning a hostile megabyte is work for nothing: it is refused by its length alone.
        var clean = typed.Length > MostTyped ? typed : TypedText.Clean(typed);
        return clean.Length == 0 ? (null, null)
            : typed.Length > MostTyped || TypedText.Length(clean) > MaxLength + Between ? (null, Malformed ?? "TooLong")
            : !Lines && !TypedText.IsOneLine(clean) ? (null, "OneLine")
            : Spell(clean) is { } value ? (value, null)
            : (null, Tell?.Invoke(clean) ?? Malformed);
    }

    /// <summary>What is wrong with a kept value: it must be exactly what <see cref="Read"/> would keep.</summary>
    public string? ProblemWith(JsonNode? value)
    {
        if (!AnswerNodes.TryString(value, out var text))
        {
            return "Unreadable";
        }

        var (kept, problem) = Read(text);
        return problem ?? (kept == text ? null : Malformed ?? "Unreadable");
    }

    /// <summary>JSON Schema of what is kept.</summary>
    public JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = MaxLength };
        if (Pattern is not null)
        {
            schema["pattern"] = Pattern;
        }

        return schema;
    }

    /// <summary>The place on a printed form.</summary>
    public PaperField OnPaper(LocalisedText? label) => Boxes is not null
        ? new PaperBoxes(label, Boxes)
        : new PaperLines(label, Lines ? HandwrittenLines : 1, Width ?? MaxLength switch { <= FewCharacters => PaperWidth.Third, <= SomeCharacters => PaperWidth.Half, _ => PaperWidth.Whole });

    /// <summary>People write some 60 letters on a line; whoever has more to say than fits goes on on a paper of their own.</summary>
    private int HandwrittenLines => MaxLength switch { <= 500 => 3, <= 2_000 => 4, _ => 5 };

    /// <summary>The limit in words.</summary>
    public string Limit => MaxLength.ToString(CultureInfo.InvariantCulture);
}
