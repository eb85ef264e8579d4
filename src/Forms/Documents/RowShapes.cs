using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>Which questions may stand in the rows of a table or a group. None of them has a condition or is a fact shared between forms.</summary>
internal static class RowShapes
{
    private static readonly HashSet<string> OfOneLine =
    [
        "text", "integer", "decimal", "money", "date", "time", "yesNo", "oneOf", "email", "phone", "businessId", "municipality", "propertyId", "buildingId", "casNumber",
    ];

    private static readonly HashSet<string> NeverInRows = ["table", "group", "attachment", "declaration", "computed"];

    private static readonly string[] NotInRows = ["when", "shared"];

    /// <summary>A column of a table: a question whose answer stands on one line.</summary>
    public static Shape<Question> Column { get; } = Of("column", OfOneLine.Contains, "a column of a table");

    /// <summary>A question of a group.</summary>
    public static Shape<Question> OfGroup { get; } = Of("questionOfGroup", name => !NeverInRows.Contains(name), "a question of a group");

    /// <summary>JSON Schemas of what may stand in rows, among the definitions.</summary>
    public static IEnumerable<(string Name, JsonObject Schema)> Definitions =>
        [("column", Schema(OfOneLine.Contains)), ("questionOfGroup", Schema(name => !NeverInRows.Contains(name)))];

    private static JsonObject Schema(Func<string, bool> allows) => new()
    {
        ["oneOf"] = new JsonArray([.. QuestionTypes.All.Where(type => allows(type.Name)).Select(type => Shapes.Reference(QuestionShape.DefinitionName(type)))]),
        ["not"] = new JsonObject
        {
            ["anyOf"] = new JsonArray([.. NotInRows.Select(name => new JsonObject { ["required"] = new JsonArray(name) })]),
        },
    };

    private static Shape<Question> Of(string definition, Func<string, bool> allows, string what) => new(() => Shapes.Reference(definition), (node, faults) =>
    {
        if (node.Find("type") is { Kind: JsonValueKind.String } type && QuestionTypes.Find(type.Text) is not null && !allows(type.Text))
        {
            faults.Add(type, $"A question of type {type.Text} cannot be {what}.");
            return null;
        }

        foreach (var name in NotInRows)
        {
            Refuse(node.Find(name), name, faults);
        }

        foreach (var option in node.Find("options")?.Items ?? [])
        {
            Refuse(option.Find("when"), "when", faults);
        }

        return QuestionShape.Any.Read(node, faults);
    });

    private static void Refuse(DocumentNode? member, string name, DocumentFaults faults)
    {
        if (member is not null)
        {
            faults.Add(member, name == "when"
                ? "What is asked in a row has no condition: every row asks the same. Give the condition to the whole question."
                : $"What is asked in a row cannot be {name}: it is not one answer.");
        }
    }
}
