using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Definitions;

namespace Kevytasiointi.Forms.Documents;

/// <summary>JSON Schema of a form's answers, for systems that receive them.</summary>
public static class AnswersSchema
{
    internal const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>
    /// JSON Schema 2020-12 of all answers of a form. Required are those that every sending has: asked whatever the other answers are.
    /// </summary>
    public static JsonObject Of(FormDefinition form)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var page in form.Pages)
        {
            foreach (var question in page.Questions.Where(question => question.TakesAnswer))
            {
                var schema = question.Schema();
                schema["title"] = question.Label.Fi;
                properties[question.Key] = schema;
                if (question.Required && question.When is null && page.When is null)
                {
                    required.Add(question.Key);
                }
            }
        }

        return new JsonObject
        {
            ["$schema"] = Dialect,
            ["title"] = $"{form.Procedure} {form.Version}",
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };
    }
}
