using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>
/// The published JSON Schema of form documents, made from the same shapes the reader reads by. It stands beside this file as form-1.schema.json.
/// </summary>
public static class FormSchema
{
    /// <summary>The schema's id; documents name it in <c>$schema</c>.</summary>
    public const string Id = "https://kevytasiointi.example/form-1.schema.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>JSON Schema 2020-12 of form documents.</summary>
    public static JsonObject Generate()
    {
        var definitions = new JsonObject
        {
            ["text"] = Shapes.TextSchema(),
            [RuleSyntax.DefinitionName] = RuleSyntax.Schema(),
            ["question"] = QuestionShape.AnySchema(),
        };
        foreach (var (name, value) in RowShapes.Definitions)
        {
            definitions[name] = value;
        }

        foreach (var type in QuestionTypes.All)
        {
            definitions[QuestionShape.DefinitionName(type)] = QuestionShape.SchemaOf(type);
        }

        var schema = new JsonObject { ["$schema"] = AnswersSchema.Dialect, ["$id"] = Id, ["title"] = "Kevytasiointi form, version 1" };
        foreach (var (name, value) in Member.SchemaOf(FormShapes.Members))
        {
            schema[name] = value?.DeepClone();
        }

        schema["$defs"] = definitions;
        return schema;
    }

    /// <summary>The schema as it stands in its file.</summary>
    public static string ToText() => Generate().ToJsonString(Readable) + "\n";
}
