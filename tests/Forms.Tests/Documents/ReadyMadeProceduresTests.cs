using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Journeys;

namespace Kevytasiointi.Forms.Tests.Documents;

public sealed class ReadyMadeProceduresTests
{
    [Fact]
    [Trait("Requirement", "R-080")]
    public void Every_ready_made_procedure_is_read_without_an_error_or_a_warning()
    {
        Assert.NotEmpty(RepositoryFiles.Procedures);
        var findings = RepositoryFiles.Procedures.SelectMany(path => Read(path).Findings).ToArray();

        Assert.True(findings.Length == 0, string.Join('\n', findings.Select(finding => finding.ToString())));
    }

    [Fact]
    public void Every_ready_made_procedure_fits_the_published_schema()
    {
        var schema = new SchemaCheck(JsonNode.Parse(File.ReadAllText(RepositoryFiles.SchemaPath))!.AsObject());

        Assert.All(RepositoryFiles.Procedures, path => Assert.True(schema.Fits(JsonNode.Parse(File.ReadAllText(path))), path));
    }

    [Fact]
    public void The_example_answers_of_every_ready_made_procedure_are_complete_and_fit_their_schema() =>
        Assert.All(RepositoryFiles.Procedures, path =>
        {
            var example = Path.Combine(Path.GetDirectoryName(path)!, "examples", Path.GetFileNameWithoutExtension(path) + ".example.json");
            if (File.Exists(example))
            {
                var form = Read(path).Form!;
                var stored = JsonNode.Parse(File.ReadAllText(example))!["answers"]!;
                var answers = AnswerSet.FromUtf8(JsonSerializer.SerializeToUtf8Bytes(stored));
                var journey = Journey.Of(form, answers, form.Pages.Select(page => page.Key).ToHashSet());

                Assert.Empty(journey.Steps.SelectMany(step => step.Problems).Select(problem => $"{problem.Field}: {problem.Message.Fi}"));
                Assert.True(journey.Complete);
                Assert.Equal(answers.ToUtf8(), journey.AskedAnswers(answers).ToUtf8());
                Assert.True(new SchemaCheck(AnswersSchema.Of(form)).Fits(stored));
            }
        });

    private static FormReading Read(string path) => FormDocument.Read(File.ReadAllBytes(path), Path.GetFileName(path));
}
