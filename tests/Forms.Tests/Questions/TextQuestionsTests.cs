using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class TextQuestionsTests
{
    [Fact]
    public void Text_is_at_most_200_characters_unless_the_question_says_and_long_text_10000()
    {
        Assert.Empty(Read("text", new string('ä', 200)).Problems);
        Assert.Contains("enintään 200 merkkiä", Read("text", new string('ä', 201)).Problems.Single().Message.Fi, StringComparison.Ordinal);
        Assert.Empty(Read("longText", new string('ä', 10_000)).Problems);
        Assert.Contains("at most 10000 characters", Read("longText", new string('ä', 10_001)).Problems.Single().Message.En, StringComparison.Ordinal);
        Assert.Empty(Read("text", "12345", "\"maxLength\": 5").Problems);
        Assert.NotEmpty(Read("text", "123456", "\"maxLength\": 5").Problems);
    }

    [Fact]
    public void Characters_are_counted_as_people_count_them_before_and_after_storing()
    {
        var question = Forms.One(Forms.Question("q", "text", "\"maxLength\": 3"));
        var read = question.Read(Forms.Posted(("q", "👩a\u0308😀")));

        Assert.Equal("👩ä😀", (string?)read.Answer);
        Assert.Empty(question.Problems(read.Answer, AnswerSet.Empty));
        Assert.NotEmpty(question.Problems(JsonValue.Create("👩ä😀x"), AnswerSet.Empty));
    }

    [Fact]
    public void Several_lines_in_a_field_of_one_are_refused_but_spaces_and_line_ends_around_are_not()
    {
        Assert.Contains("yhdelle riville", Read("text", "a\r\nb").Problems.Single().Message.Fi, StringComparison.Ordinal);
        Assert.Equal("a", (string?)Read("text", "\r\n a \n").Answer);
        Assert.Equal("a\n\nb", (string?)Read("longText", " a\r\n\r\nb ").Answer);
    }

    [Fact]
    public void The_field_and_the_label_are_named_in_the_message_in_every_language()
    {
        var problem = Forms.One(Forms.Question("q", "text")).Problems(null, AnswerSet.Empty).Single();

        Assert.Equal(("q", "q"), (problem.Question, problem.Field));
        Assert.Equal("Kirjoita vastaus kohtaan ”Sana”", problem.Message.Fi);
        Assert.Equal("Skriv ett svar under ”Ord”", problem.Message.Sv);
        Assert.Equal("Enter an answer for “Word”", problem.Message.En);
    }

    [Fact]
    public void A_label_with_braces_is_told_as_it_is()
    {
        var question = Forms.One(Forms.Question("q", "text").Replace("\"Sana\"", "\"{1} {0}\"", StringComparison.Ordinal));

        Assert.Equal("Lyhennä vastausta kohdassa ”{1} {0}”. Siinä saa olla enintään 200 merkkiä.",
            question.Read(Forms.Posted(("q", new string('a', 300)))).Problems.Single().Message.Fi);
    }

    [Theory]
    [InlineData("\"a\\u0000\"")]
    [InlineData("\" a\"")]
    [InlineData("\"\"")]
    [InlineData("\"a\\nb\"")]
    [InlineData("\"a\\u0308\"")]
    [InlineData("1")]
    [InlineData("{}")]
    public void A_stored_text_that_reading_would_not_have_kept_is_a_problem(string json) =>
        Assert.NotEmpty(Forms.One(Forms.Question("q", "text")).Problems(JsonNode.Parse(json), AnswerSet.Empty));

    private static Kevytasiointi.Forms.Questions.ReadAnswer Read(string type, string typed, string members = "") =>
        Forms.One(Forms.Question("q", type, members)).Read(Forms.Posted(("q", typed)));
}
