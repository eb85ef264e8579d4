using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Places;

namespace Kevytasiointi.Forms.Questions;

/// <summary>The answer to where something is: the typed parts gathered into facts, and taken apart again.</summary>
internal static class PlaceAnswer
{
    public const string Point = "point";
    public const string Address = "address";
    public const string PropertyId = "propertyId";
    public const string Description = "description";

    private const string Coordinates = "coordinates";
    private const string Latitude = "lat";
    private const string Longitude = "lon";

    private static readonly string[] Postal = ["street", "postalCode", "city"];

    /// <summary>The answer of the parts that were given.</summary>
    public static JsonObject Of(JsonObject parts)
    {
        var answer = new JsonObject();
        foreach (var (name, text) in parts)
        {
            if (Postal.Contains(name))
            {
                answer[Address] ??= new JsonObject();
                answer[Address]![name] = text?.DeepClone();
            }
            else if (name == Coordinates)
            {
                answer[Point] = TypedCoordinates.TryRead((string)text!, out var point, out _)
                    ? new JsonObject { [Latitude] = point.Latitude, [Longitude] = point.Longitude }
                    : null;
            }
            else
            {
                answer[name] = text?.DeepClone();
            }
        }

        return answer;
    }

    /// <summary>The parts of an answer, or null when it has another shape.</summary>
    public static Dictionary<string, JsonNode?>? PartsIn(IReadOnlyDictionary<string, JsonNode?> answer)
    {
        var parts = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (fact, told) in answer)
        {
            var inside = fact switch
            {
                Point => CoordinatesOf(told),
                Address => AddressOf(told),
                PropertyId or Description => [KeyValuePair.Create(fact, told)],
                _ => null,
            };
            if (inside is null)
            {
                return null;
            }

            foreach (var (name, value) in inside)
            {
                parts[name] = value;
            }
        }

        return parts;
    }

    /// <summary>JSON Schema of an answer that has some of the parts.</summary>
    public static JsonObject Schema(IReadOnlyList<QuestionPart> parts)
    {
        JsonObject Of(params IEnumerable<string> names) =>
            new(parts.Where(part => names.Contains(part.Name)).Select(part => KeyValuePair.Create<string, JsonNode?>(part.Name, part.Format.Schema())));
        var facts = Of(PropertyId, Description);
        if (parts.Any(part => part.Name == Coordinates))
        {
            facts[Point] = Whole(new JsonObject
            {
                [Latitude] = Degrees(MapPoint.Southernmost, MapPoint.Northernmost),
                [Longitude] = Degrees(MapPoint.Westernmost, MapPoint.Easternmost),
            });
        }

        if (Of(Postal) is { Count: > 0 } address)
        {
            facts[Address] = Whole(address);
        }

        return new JsonObject { ["type"] = "object", ["properties"] = facts, ["minProperties"] = 1, ["additionalProperties"] = false };
    }

    private static JsonObject Whole(JsonObject members) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. members.Select(member => JsonValue.Create(member.Key))]),
        ["properties"] = members,
        ["additionalProperties"] = false,
    };

    private static JsonObject Degrees(decimal least, decimal most) => new() { ["type"] = "number", ["minimum"] = least, ["maximum"] = most };

    private static IEnumerable<KeyValuePair<string, JsonNode?>>? CoordinatesOf(JsonNode? point) =>
        AnswerNodes.TryMembers(point, out var members) && members.Count == 2
        && AnswerNodes.TryDecimal(members.GetValueOrDefault(Latitude), out var latitude)
        && AnswerNodes.TryDecimal(members.GetValueOrDefault(Longitude), out var longitude)
        && MapPoint.Nearest(latitude, longitude) is var nearest && nearest == new MapPoint(latitude, longitude)
            ? [KeyValuePair.Create<string, JsonNode?>(Coordinates, nearest.Degrees)]
            : null;

    private static IReadOnlyDictionary<string, JsonNode?>? AddressOf(JsonNode? address) =>
        AnswerNodes.TryMembers(address, out var members) && members.Count > 0 && members.Keys.All(Postal.Contains) ? members : null;
}
