using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Findings;

namespace Kevytasiointi.Forms.Documents;

/// <summary>A member an object of a document may have.</summary>
internal abstract record Member(string Name, bool Required)
{
    /// <summary>How it is told that a required member is not there.</summary>
    public FindingKind WhenMissing { get; init; } = FindingKind.MemberMissing;

    /// <summary>JSON Schema of its value.</summary>
    public abstract JsonObject Schema();

    /// <summary>JSON Schema of an object of these members and no others.</summary>
    public static JsonObject SchemaOf(IReadOnlyList<Member> members) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, member.Schema()))),
        ["required"] = new JsonArray([.. members.Where(member => member.Required).Select(member => JsonValue.Create(member.Name))]),
        ["additionalProperties"] = false,
    };
}

/// <summary>A member whose value has a shape.</summary>
internal sealed record Member<T>(string Name, Shape<T> Shape, bool Required = true) : Member(Name, Required)
{
    /// <inheritdoc/>
    public override JsonObject Schema() => Shape.Schema();
}
