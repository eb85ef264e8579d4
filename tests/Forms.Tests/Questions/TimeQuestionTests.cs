using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class TimeQuestionTests
{
    [Theory]
    [InlineData("7", "07:00")]
    [InlineData("7.30", "07:30")]
    [InlineData("07:30", "07:30")]
    [InlineData("7,30", "07:30")]
    [InlineData("0730", "07:30")]
    [InlineData("730", "07:30")]
    [InlineData("klo 7.30", "07:30")]
    [InlineData("Klo.\u00A07.30", "07:30")]
    [InlineData("kl. 7.30", "07:30")]
    [InlineData("at 7:30", "07:30")]
    [InlineData(" 7 . 30 ", "07:30")]
    [InlineData("7.30 pm", "19:30")]
    [InlineData("12 a.m.", "00:00")]
    [InlineData("12 PM", "12:00")]
    [InlineData("0", "00:00")]
    [InlineData("23.59", "23:59")]
    public void A_time_is_read_as_people_type_it(string typed, string answer) =>
        Assert.Equal(answer, (string?)Time().Read(Forms.Posted(("q", typed))).Answer);

    [Theory]
    [InlineData("24")]
    [InlineData("24.00")]
    [InlineData("7.60")]
    [InlineData("25.00")]
    [InlineData("7.5")] // half past seven, or five past?
    [InlineData("13 pm")]
    [InlineData("-7")]
    [InlineData("aamulla")]
    [InlineData("7.30–8.00")]
    [InlineData("٧")]
    public void What_is_no_time_of_day_is_told(string typed)
    {
        var problem = Time().Read(Forms.Posted(("q", typed))).Problems.Single();

        Assert.Equal("Kirjoita kohtaan ”Sana” kellonaika muodossa 7.30 tai 18.00", problem.Message.Fi);
    }

    [Fact]
    public void The_earliest_and_latest_time_allowed_are_told()
    {
        var question = Time("\"min\": \"07:00\", \"max\": \"22:00\"");

        Assert.Empty(question.Problems("07:00", AnswerSet.Empty));
        Assert.Empty(question.Problems("22:00", AnswerSet.Empty));
        Assert.Equal("Kirjoita kohtaan ”Sana” kellonaika, joka on 7.00 tai sen jälkeen", question.Problems("06:59", AnswerSet.Empty).Single().Message.Fi);
        Assert.Equal("Enter a time that is 22:00 or earlier for “Word”", question.Problems("22:01", AnswerSet.Empty).Single().Message.En);
    }

    [Theory]
    [InlineData("\"7:30\"")]
    [InlineData("\"24:00\"")]
    [InlineData("\"07:30\\n\"")]
    [InlineData("\"07.30\"")]
    [InlineData("730")]
    public void What_is_kept_has_one_spelling(string json) => Assert.NotEmpty(Time().Problems(JsonNode.Parse(json), AnswerSet.Empty));

    [Theory]
    [InlineData("\"min\": \"24:00\"", "This must be a time")]
    [InlineData("\"min\": \"7.00\"", "This must be a time")]
    [InlineData("\"min\": \"12:00\", \"max\": \"11:59\"", "min 12:00, max 11:59")]
    public void Wrong_limits_are_told_to_the_author(string members, string fault) => Assert.Contains(fault,
        Forms.Read(Forms.Document(Forms.Page("p", Forms.Question("q", "time", members)))).Errors.Single().Message.En, StringComparison.Ordinal);

    [Fact]
    public void Every_minute_survives_its_field() => Gen.Int[0, (24 * 60) - 1].Sample(minute =>
    {
        var stored = JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}"));

        Assert.True(JsonNode.DeepEquals(stored, Time().Read(new PostedAnswers(Time().ToFields(stored))).Answer));
    });

    private static TimeQuestion Time(string members = "") => (TimeQuestion)Forms.One(Forms.Question("q", "time", members));
}
