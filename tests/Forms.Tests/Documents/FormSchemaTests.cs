using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Documents;

public sealed class FormSchemaTests
{
    private static readonly SchemaCheck Schema = new(FormSchema.Generate());

    public static TheoryData<string> Examples => [.. QuestionExampleDocuments];

    private static IEnumerable<string> QuestionExampleDocuments => Tests.Questions.QuestionExample.All.Select(example => example.Document).Distinct();

    /// <summary>Set KEVYT_WRITE_SCHEMA=1 to write the file anew after a change that is meant.</summary>
    [Fact]
    public void The_published_schema_is_what_the_code_generates()
    {
        if (Environment.GetEnvironmentVariable("KEVYT_WRITE_SCHEMA") == "1")
        {
            File.WriteAllText(RepositoryFiles.SchemaPath, FormSchema.ToText());
        }

        Assert.Equal(FormSchema.ToText(), File.ReadAllText(RepositoryFiles.SchemaPath));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_form_with_a_question_of_any_type_fits_the_schema(string question) =>
        Assert.True(Schema.Fits(JsonNode.Parse(Forms.Document(Forms.Page("p", question)))));

    [Theory]
    [InlineData("\"type\": \"text\"", "\"type\": \"texts\"")]
    [InlineData("\"type\": \"text\"", "\"type\": \"text\", \"min\": 1")]
    [InlineData("\"type\": \"text\"", "\"type\": \"text\", \"maxLength\": 0")]
    [InlineData("\"type\": \"text\"", "\"type\": \"text\", \"when\": { \"==\": [1, 1] }")]
    [InlineData("\"type\": \"text\"", "\"type\": \"text\", \"when\": { \"!\": 1, \"!!\": 1 }")]
    [InlineData("\"type\": \"text\"", "\"type\": \"text\", \"when\": { \"<\": [1] }")]
    [InlineData("\"type\": \"text\"", "\"type\": \"text\", \"when\": { \"days_between\": \"2026-12-31\" }")]
    [InlineData("\"type\": \"text\"", "\"type\": \"text\", \"when\": { \"!\": [1, 2] }")]
    [InlineData("\"key\": \"q\"", "\"key\": \"Q\"")]
    [InlineData("\"version\": 1", "\"version\": 0")]
    [InlineData("\"sv\": \"Ord\", ", "")]
    [InlineData("\"sv\": \"Ord\"", "\"sv\": \" \"")]
    [InlineData("[\"municipality\"]", "[]")]
    public void What_the_reader_refuses_by_shape_the_schema_refuses_too(string was, string becomes)
    {
        var document = Forms.Document(Forms.Page("p", Forms.Question("q", "text"))).Replace(was, becomes, StringComparison.Ordinal);

        Assert.NotEmpty(Forms.Read(document).Errors);
        Assert.False(Schema.Fits(JsonNode.Parse(document)));
    }

    [Fact]
    public void Every_type_has_its_own_part_of_the_schema() =>
        Assert.Equal(QuestionTypes.All.Select(type => $"#/$defs/question.{type.Name}"),
            FormSchema.Generate()["$defs"]!["question"]!["oneOf"]!.AsArray().Select(one => (string?)one!["$ref"]));
}
