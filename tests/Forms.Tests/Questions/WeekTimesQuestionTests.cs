using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class WeekTimesQuestionTests
{
    [Theory]
    [InlineData("0", "24", "00:00", "24:00")]
    [InlineData("8", "0.00", "08:00", "24:00")]
    [InlineData("24", "6", "00:00", "06:00")]
    [InlineData("klo 8", "klo 16.15", "08:00", "16:15")]
    public void Midnight_begins_a_day_or_ends_it(string from, string to, string keptFrom, string keptTo)
    {
        var times = Week().Read(Forms.Posted(("q.tue.from", from), ("q.tue.to", to))).Answer!["tue"]!;

        Assert.Equal((keptFrom, keptTo), ((string?)times["from"], (string?)times["to"]));
    }

    [Fact]
    public void Slips_are_told_by_day_and_field()
    {
        var problems = Week().Read(Forms.Posted(("q.mon.from", "8"), ("q.wed.to", "16"), ("q.sun.from", "aamu"), ("q.sun.to", "16"))).Problems;

        Assert.Equal(["q.mon.to", "q.wed.from", "q.sun.from"], problems.Select(problem => problem.Field));
        Assert.Equal("Kirjoita päättymisaika kohtaan ”Sana – Maanantai”", problems[0].Message.Fi);
        Assert.Equal("Skriv en starttid under ”Ord – Onsdag”", problems[1].Message.Sv);
        Assert.Equal("Enter the time for “Word – Sunday” in the form 7:30 or 18:00", problems[2].Message.En);
    }

    [Fact]
    public void Times_go_over_midnight_only_where_the_form_lets_them()
    {
        var night = JsonNode.Parse("""{ "fri": { "from": "18:00", "to": "02:00" } }""");

        Assert.Empty(Week("\"overnight\": true").Problems(night, AnswerSet.Empty));
        var problem = Week().Problems(night, AnswerSet.Empty).Single();
        Assert.Equal("q.fri.to", problem.Field);
        Assert.Equal("Kirjoita kohtaan ”Sana – Perjantai” päättymisaika, joka on alkamisajan jälkeen. Keskiyö on 24.00.", problem.Message.Fi);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "mon": { "from": "08:00" } }""")]
    [InlineData("""{ "mon": { "from": "24:00", "to": "24:00" } }""")]
    [InlineData("""{ "mon": { "from": "8:00", "to": "09:00" } }""")]
    [InlineData("""{ "weekdays": { "from": "08:00", "to": "09:00" } }""")]
    [InlineData("""{ "mon": null }""")]
    public void What_is_not_a_week_of_times_is_a_problem(string json) => Assert.NotEmpty(Week().Problems(JsonNode.Parse(json), AnswerSet.Empty));

    [Fact]
    public void A_week_needs_at_least_one_day_when_it_must_be_answered() =>
        Assert.Equal("Kirjoita ajat ainakin yhdelle päivälle kohtaan ”Sana”", Week().Problems(null, AnswerSet.Empty).Single().Message.Fi);

    [Fact]
    public void Days_in_groups_are_three() =>
        Assert.Equal(["weekdays", "sat", "sunAndHolidays"], Week("\"days\": \"grouped\"").DaysAsked.Select(day => day.Key));

    private static WeekTimesQuestion Week(string members = "") => (WeekTimesQuestion)Forms.One(Forms.Question("q", "weekTimes", members));
}
