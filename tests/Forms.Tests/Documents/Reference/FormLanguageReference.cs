using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Tests.Questions;

namespace Kevytasiointi.Forms.Tests.Documents.Reference;

/// <summary>
/// The reference of the form language, put together from what is already said: shapes from the published schema, meanings from the comments of the code,
/// examples from the tests, rules from the operators and the vectors that both evaluators are held to.
/// </summary>
internal sealed class FormLanguageReference
{
    /// <summary>Where it is kept.</summary>
    public const string Path = "docs/form-language.md";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Members whose property has another name, since two types share it.
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal) { ["questions"] = "Columns" };

    // What describes the parts of a document that have parts of their own.
    private static readonly Dictionary<string, Type> Parts = new(StringComparer.Ordinal)
    {
        ["start"] = typeof(StartTexts),
        ["keywords"] = typeof(Keywords),
        ["deadline"] = typeof(Deadline),
        ["statusWords"] = typeof(StatusWord),
        ["reviews"] = typeof(Review),
        ["outcomes"] = typeof(OutcomeWord),
        ["pages"] = typeof(Page),
        ["checks"] = typeof(PageCheck),
        ["exits"] = typeof(PageExit),
        ["links"] = typeof(ExitLink),
        ["options"] = typeof(Option),
    };

    private readonly JsonObject schema = FormSchema.Generate();
    private readonly SourceWords words = SourceWords.Read();
    private readonly StringBuilder text = new();

    /// <summary>The whole document.</summary>
    public static string Write()
    {
        var reference = new FormLanguageReference();
        reference.WriteHead();
        reference.WriteDocument();
        reference.WriteQuestions();
        reference.WriteRules();
        reference.WriteLimits();
        return reference.text.ToString();
    }

    /// <summary>Members of documents that nobody has described.</summary>
    public static IReadOnlyList<string> Undescribed()
    {
        var reference = new FormLanguageReference();
        return
        [
            .. Write().Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.EndsWith("|  |", StringComparison.Ordinal)),
            .. QuestionTypes.All.Where(type => reference.words.Of(type.Question) is null).Select(type => type.Name),
        ];
    }

    private void WriteHead() => text.Append("""
        # The form language

        A form is a JSON document: a procedure, its pages, their questions. `src/Forms/Documents/form-1.schema.json` is its JSON Schema; an editor that knows JSON Schema
        helps while writing when the document names it in `$schema`. `procedures` holds the ready-made ones. Every text is in Finnish, Swedish and English.

        This page is written from the code. Write it anew with `KEVYTASIOINTI_WRITE_DOCS=1 ./test --quick Forms`.

        """);

    private void WriteDocument()
    {
        text.Append("\n## The document\n\n");
        WriteMembers(typeof(FormDefinition), schema.AsObject(), skip: ["$schema"]);
    }

    private void WriteQuestions()
    {
        text.Append("\n## Questions\n\nMembers of every question:\n\n");
        var any = Definition("question.text");
        WriteMembers(typeof(Question), any, skip: ["maxLength"]);
        text.Append("\nAn information has only `key`, `type`, `label` and `when`. What stands in the rows of a table or a group has neither `when` nor `shared`.\n");
        foreach (var type in QuestionTypes.All)
        {
            WriteQuestion(type);
        }
    }

    private void WriteQuestion(QuestionType type)
    {
        text.Append("\n### ").Append(type.Name).Append("\n\n").Append(words.Of(type.Question)).Append('\n');
        var picture = $"pictures/questions/{type.Name}-fi.png";
        if (File.Exists(System.IO.Path.Combine(RepositoryFiles.Root, "docs", picture)))
        {
            text.Append("\n![").Append(type.Name).Append("](").Append(picture).Append(")\n");
        }

        var own = OwnMembers(type);
        if (own.Count > 0)
        {
            text.Append('\n');
            WriteMembers(type.Question, new JsonObject { ["properties"] = own, ["required"] = Definition("question." + type.Name)["required"]!.DeepClone() }, skip: []);
        }

        var example = QuestionExample.All.First(each => each.Question.Type == type.Name);
        text.Append("\nExample:\n\n```json\n").Append(JsonNode.Parse(example.Document)!.ToJsonString(Readable)).Append("\n```\n");
        if (example.Fields.Count > 0)
        {
            text.Append("\nPosted: ").Append(string.Join(", ", example.Fields.Select(field => $"`{field.Field}={field.Value.ReplaceLineEndings("⏎").Trim()}`"))).Append('\n');
        }

        if (example.Answer is not null)
        {
            text.Append("\nAnswer: `").Append(example.Answer.Trim()).Append("`. Said in Finnish: ").Append(string.Join(" / ", example.Fi.Split('|', StringSplitOptions.RemoveEmptyEntries))).Append('\n');
        }
    }

    private void WriteRules()
    {
        text.Append("\n## Rules\n\n").Append((string)Definition("rule")["description"]!).Append(
            "\nDates are text `2026-12-31`; numbers are exact decimals. A missing value, or one of another kind, gives null. There is no \"today\": a rule gives the same for ever.\n\n"
            + "| Operator | Takes and gives | Examples |\n|---|---|---|\n");
        var examples = RuleExamples.ByOperator();
        foreach (var (name, says) in Definition("rule")["anyOf"]!.AsArray()[^1]!["properties"]!.AsObject())
        {
            text.Append("| `").Append(name).Append("` | ").Append(Cell((string)says!["description"]!)).Append(" | ").Append(string.Join("<br>", examples[name].Select(Cell))).Append(" |\n");
        }
    }

    private void WriteLimits()
    {
        text.Append("\n## Limits\n\n| What | Limit |\n|---|---|\n");
        foreach (var limit in typeof(FormDocument).GetFields().Where(field => field.IsLiteral))
        {
            text.Append("| ").Append(words.Of(typeof(FormDocument), limit.Name)).Append(" | ").Append(limit.GetRawConstantValue()).Append(" |\n");
        }
    }

    private void WriteMembers(Type of, JsonObject shape, string[] skip)
    {
        text.Append("| Member | Shape | Required | Meaning |\n|---|---|---|---|\n");
        WriteRows(of, shape, "", skip);
    }

    private void WriteRows(Type of, JsonObject shape, string path, string[] skip)
    {
        var required = shape["required"]!.AsArray().Select(name => (string)name!).ToHashSet();
        foreach (var (name, value) in shape["properties"]!.AsObject().Where(member => !skip.Contains(member.Key)))
        {
            var member = value!.AsObject();
            text.Append("| `").Append(path).Append(name).Append("` | ").Append(Cell(name == "type" ? "one of the types below" : ShapeInWords.Of(member))).Append(" | ").Append(required.Contains(name) ? "yes" : "").Append(" | ")
                .Append(Cell(Said(of, name))).Append(" |\n");
            var inside = member["items"]?.AsObject() ?? member;
            if (inside["properties"] is JsonObject && Parts.TryGetValue(name, out var part))
            {
                WriteRows(part, inside, $"{path}{name}.", []);
            }
        }
    }

    private string Said(Type of, string member) =>
        (Columns.GetValueOrDefault(member) is { } column ? words.Of(of, column) : null) ?? words.Of(of, char.ToUpperInvariant(member[0]) + member[1..]) ?? "";

    private JsonObject OwnMembers(QuestionType type)
    {
        var common = Definition("question.text")["properties"]!.AsObject().Select(member => member.Key).Where(name => name != "maxLength").ToHashSet();
        var text = type.Name is "text" or "longText";
        return new JsonObject(Definition("question." + type.Name)["properties"]!.AsObject().Where(member => !common.Contains(member.Key) && (text || member.Key != "maxLength"))
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
    }

    private JsonObject Definition(string name) => schema["$defs"]![name]!.AsObject();

    private static string Cell(string words) => words.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
