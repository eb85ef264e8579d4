using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Identifiers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Places;

namespace Kevytasiointi.Forms.Questions;

/// <summary>
/// Where something is: an address, a property, a point or a description, one of them or several. Fields: <c>key.street</c>, <c>.postalCode</c>,
/// <c>.city</c>, <c>.propertyId</c>, <c>.coordinates</c> (typed in WGS 84 or ETRS-TM35FIN) and <c>.description</c>. Answer: { point?: { lat, lon },
/// address?: { street, postalCode, city }, propertyId?, description? }; the point in WGS 84.
/// </summary>
public sealed record PlaceQuestion : ComposedQuestion
{
    private const int LongestDescription = 1000;

    private static readonly QuestionPart[] Postal =
    [
        new("street", LineFormat.Text(200), required: false),
        new("postalCode", LineFormat.PostalCode, required: false),
        new("city", LineFormat.Text(100), required: false),
    ];

    private static readonly QuestionPart Property = new("propertyId", LineFormat.Property, required: false);
    private static readonly QuestionPart Coordinates = new("coordinates", LineFormat.Coordinates, required: false);
    private static readonly QuestionPart Description = new("description", LineFormat.Text(LongestDescription, lines: true), required: false);

    /// <inheritdoc/>
    public override string Type => "place";

    /// <summary>The ways in which the place may be told.</summary>
    public IReadOnlyList<PlaceFact> Accepts { get; init; } = Enum.GetValues<PlaceFact>();

    /// <inheritdoc/>
    public override IReadOnlyList<QuestionPart> Parts =>
    [
        .. Accepts.Contains(PlaceFact.Address) ? Postal : [],
        .. Accepts.Contains(PlaceFact.PropertyId) ? [Property] : Array.Empty<QuestionPart>(),
        .. Accepts.Contains(PlaceFact.Point) ? [Coordinates] : Array.Empty<QuestionPart>(),
        .. Accepts.Contains(PlaceFact.Description) ? [Description] : Array.Empty<QuestionPart>(),
    ];

    /// <summary>The address, else the property, else the point, else what the description begins with.</summary>
    public override string SayBriefly(JsonNode? answer, Language language)
    {
        string? Of(string fact) => AnswerNodes.TryMembers(answer, out var members) && members.TryGetValue(fact, out var told)
            ? Say(new JsonObject { [fact] = told?.DeepClone() }, language) is var lines && fact == PlaceAnswer.Address ? string.Join(", ", lines) : lines[0]
            : null;
        return Problems(answer, AnswerSet.Empty).Any()
            ? base.SayBriefly(answer, language)
            : Of(PlaceAnswer.Address) ?? Of(PlaceAnswer.PropertyId) ?? Of(PlaceAnswer.Point) ?? Of(PlaceAnswer.Description) ?? "";
    }

    /// <inheritdoc/>
    public override JsonObject Schema() => PlaceAnswer.Schema(Parts);

    private protected override JsonObject? Kept(JsonObject answer) => answer.Count == 0 ? null : PlaceAnswer.Of(answer);

    private protected override IReadOnlyDictionary<string, JsonNode?>? PartsIn(IReadOnlyDictionary<string, JsonNode?> answer) => PlaceAnswer.PartsIn(answer);

    private protected override string Written(QuestionPart part, string text) => part == Property ? PropertyId.Short(text) : text;

    private protected override bool Needs(QuestionPart part, Func<string, string?> given) =>
        Postal.Contains(part) && Postal.Any(each => given(each.Name) is not null);

    private protected override IEnumerable<AnswerProblem> Together(Func<string, string?> given) =>
        Parts.All(part => given(part.Name) is null) ? [Problem("MissingPlace")] : [];

    private protected override IEnumerable<string> Lines(Func<string, string> part, Language language)
    {
        var coordinates = part(Coordinates.Name);
        string[] place = TypedCoordinates.TryRead(coordinates, out var point, out _)
            ? [$"WGS 84: {point.Degrees}", $"ETRS-TM35FIN: {point.Plane}"]
            : [coordinates];
        var property = part(Property.Name);
        return
        [
            part("street"),
            $"{part("postalCode")} {part("city")}",
            property.Length == 0 ? "" : $"{Property.Label[language]}: {PropertyId.Short(property)}",
            .. place,
            .. part(Description.Name).Split('\n'),
        ];
    }

    private static readonly Member<IReadOnlyList<PlaceFact>> AcceptsMember = new("accepts", Shapes.SetOf(Shapes.Code<PlaceFact>(), 1), Required: false);

    internal static QuestionType InDocuments { get; } = new("place", typeof(PlaceQuestion), [AcceptsMember],
        (key, label, source) => new PlaceQuestion { Key = key, Label = label, Accepts = source.Get(AcceptsMember, Enum.GetValues<PlaceFact>()) });
}

/// <summary>A way to tell a place.</summary>
public enum PlaceFact
{
    /// <summary>A point, on a map or in coordinates.</summary>
    Point,

    /// <summary>An address.</summary>
    Address,

    /// <summary>A property id.</summary>
    PropertyId,

    /// <summary>A description in words.</summary>
    Description,
}
