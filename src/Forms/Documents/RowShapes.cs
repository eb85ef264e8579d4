using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;
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
    public static Shape<Question> Column { get; } = Of("column", OfOneLine.Contains, FindingKinds.Word("Column"));

    /// <summary>A question of a group.</summary>
    public static Shape<Question> OfGroup { get; } = Of("questionOfGroup", name => !NeverInRows.Contains(name), FindingKinds.Word("OfGroup"));

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

    private static Shape<Question> Of(string definition, Func<string, bool> allows, LocalisedText what) => new(() => Shapes.Reference(definition), (node, findings) =>
    {
        if (node.Find("type") is { Kind: JsonValueKind.String } type && QuestionTypes.Find(type.Text) is not null && !allows(type.Text))
        {
            findings.Add(type, FindingKind.TypeNotInRows, type.Text, what);
            return null;
        }

        foreach (var name in NotInRows)
        {
            Refuse(node.Find(name), name, findings);
        }

        foreach (var option in node.Find("options")?.Items ?? [])
        {
            Refuse(option.Find("when"), "when", findings);
        }

        return QuestionShape.Any.Read(node, findings);
    });

    private static void Refuse(DocumentNode? member, string name, DocumentFindings findings)
    {
        if (member is not null)
        {
            findings.Add(member, name == "when" ? FindingKind.RowConditional : FindingKind.RowShared);
        }
    }
}
