using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class AttachmentQuestionTests
{
    private static readonly Question Question = Forms.One(Forms.Question("q", "attachment", "\"maxFiles\": 2, \"maxBytes\": 1048576"));

    [Fact]
    public void Files_within_the_limits_are_no_problem() =>
        Assert.Empty(Problems(File("1", 0), File("2", 1048576)));

    [Fact]
    public void A_file_too_large_is_named_with_the_limit()
    {
        var problem = Problems(File("1", 1048577)).Single();

        Assert.Equal("Tiedosto a.pdf on liian suuri kohtaan ”Sana”. Valitse tiedosto, jonka koko on enintään 1\u00A0Mt.", problem.Message.Fi);
        Assert.Equal("q", problem.Field);
    }

    [Fact]
    public void Too_many_files_the_same_twice_and_none_where_one_is_required_are_problems()
    {
        Assert.Contains("enintään 2 tiedostoa", Problems(File("1", 1), File("2", 1), File("3", 1)).Single().Message.Fi, StringComparison.Ordinal);
        Assert.NotEmpty(Problems(File("1", 1), File("1", 1)));
        Assert.Equal("Lisää tiedosto kohtaan ”Sana”", Problems().Single().Message.Fi);
        Assert.Empty((Question with { Required = false }).Problems(new JsonArray(), AnswerSet.Empty));
    }

    [Theory]
    [InlineData("id", "\"\"")]
    [InlineData("name", "\"a\\u0000.pdf\"")]
    [InlineData("name", "\"\"")]
    [InlineData("size", "-1")]
    [InlineData("size", "1.5")]
    [InlineData("size", "\"1\"")]
    [InlineData("sha256", "\"ABC\"")]
    [InlineData("more", "1")]
    public void A_file_of_another_shape_is_a_problem(string member, string value)
    {
        var file = File("1", 1);
        file[member] = JsonNode.Parse(value);

        Assert.NotEmpty(Problems(file));
    }

    [Fact]
    public void A_file_is_written_as_it_is_read()
    {
        var file = new AttachedFile("1", "a.pdf", 5, new string('b', 64));

        Assert.Equal([file], AttachmentQuestion.ReadFiles(new JsonArray(file.ToJson()))!);
    }

    private static JsonObject File(string id, long size) => new AttachedFile(id, "a.pdf", size, new string('a', 64)).ToJson();

    private static IEnumerable<Kevytasiointi.Forms.Checks.AnswerProblem> Problems(params JsonObject[] files) =>
        Question.Problems(new JsonArray([.. files]), AnswerSet.Empty);
}
