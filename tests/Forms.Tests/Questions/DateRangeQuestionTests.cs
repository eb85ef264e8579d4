using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class DateRangeQuestionTests
{
    [Fact]
    public void One_day_without_the_other_is_told_where_it_is_missing()
    {
        var problem = Range().Read(Forms.Posted(("q.from", "3.12.2026"))).Problems.Single();

        Assert.Equal("q.to.day", problem.Field);
        Assert.Equal("Kirjoita päivämäärä kohtaan ”Sana – Päättyy”, esimerkiksi 31.12.2026", problem.Message.Fi);
    }

    [Fact]
    public void Slips_in_both_days_are_told_at_once()
    {
        var problems = Range().Read(Forms.Posted(("q.from.day", "31"), ("q.from.month", "2"), ("q.from.year", "2026"), ("q.to.day", "1"))).Problems;

        Assert.Equal(["q.from.day", "q.to.month"], problems.Select(problem => problem.Field));
        Assert.Equal("Dagen 31.2.2026 finns inte i kalendern. Kontrollera ”Ord – Börjar”.", problems[0].Message.Sv);
    }

    [Fact]
    public void A_range_that_ends_before_it_begins_is_told()
    {
        var problem = Problems(Range(), "2026-12-03", "2026-12-02").Single();

        Assert.Equal("q.to.day", problem.Field);
        Assert.StartsWith("Päättymispäivä ei voi olla ennen alkamispäivää.", problem.Message.Fi, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_hold_for_both_days_and_the_days_are_counted_with_the_first_and_the_last()
    {
        var question = Range("\"min\": \"2026-01-01\", \"max\": \"2026-12-31\", \"maxDays\": 3");

        Assert.Empty(Problems(question, "2026-01-01", "2026-01-03"));
        Assert.Empty(Problems(question, "2026-12-29", "2026-12-31"));
        Assert.Equal("q.from.day", Problems(question, "2025-12-31", "2026-01-01").Single().Field);
        Assert.Equal("q.to.day", Problems(question, "2026-12-31", "2027-01-01").Single().Field);
        var long4 = Problems(question, "2026-01-01", "2026-01-04").Single().Message;
        Assert.Equal("Kohdassa ”Sana” jakso saa kestää enintään 3 päivää. Lyhennä sitä.", long4.Fi);
        Assert.Equal("The period for “Word” can be at most 3 days. Shorten it.", long4.En);
    }

    [Theory]
    [InlineData("""{ "from": "2026-01-01" }""")]
    [InlineData("""{ "from": "2026-01-01", "to": "2026-02-30" }""")]
    [InlineData("""{ "from": "2026-01-01", "to": "2026-01-02", "days": 2 }""")]
    [InlineData("\"2026-01-01\"")]
    public void What_is_not_two_days_is_a_problem(string json) => Assert.NotEmpty(Range().Problems(JsonNode.Parse(json), AnswerSet.Empty));

    [Fact]
    public void A_deadline_is_counted_from_the_first_day()
    {
        Assert.True(Range().SaysDay);
        Assert.Equal(new DateOnly(2026, 12, 3), Range().FirstDay(JsonNode.Parse("""{ "from": "2026-12-03", "to": "2026-12-05" }""")));
        Assert.Null(Range().FirstDay("2026-12-03"));
    }

    [Fact]
    public void Backward_limits_are_told_to_the_author() => Assert.Contains("min 2026-02-01, max 2026-01-01",
        Forms.Read(Forms.Document(Forms.Page("p", Forms.Question("q", "dateRange", "\"min\": \"2026-02-01\", \"max\": \"2026-01-01\"")))).Errors.Single().Message.En,
        StringComparison.Ordinal);

    private static DateRangeQuestion Range(string members = "") => (DateRangeQuestion)Forms.One(Forms.Question("q", "dateRange", members));

    private static IEnumerable<AnswerProblem> Problems(Question question, string from, string to) =>
        question.Problems(new JsonObject { ["from"] = from, ["to"] = to }, AnswerSet.Empty);
}
