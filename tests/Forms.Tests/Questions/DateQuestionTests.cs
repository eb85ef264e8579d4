using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class DateQuestionTests
{
    [Theory]
    [InlineData("1", "1", "2026", "2026-01-01")]
    [InlineData("01", "09", "2026", "2026-09-01")]
    [InlineData(" 29 ", "2", "2028", "2028-02-29")]
    [InlineData("31", "12", "9999", "9999-12-31")]
    public void A_day_typed_in_three_fields_is_read(string day, string month, string year, string answer) =>
        Assert.Equal(answer, (string?)Read(day, month, year).Answer);

    [Theory]
    [InlineData("3.12.2026", "2026-12-03")]
    [InlineData("03.02.2026", "2026-02-03")]
    [InlineData(" 3. 12. 2026 ", "2026-12-03")]
    [InlineData("2026-12-03", "2026-12-03")]
    public void A_day_typed_in_one_field_is_read(string typed, string answer) =>
        Assert.Equal(answer, (string?)Date("").Read(Forms.Posted(("q", typed))).Answer);

    [Theory]
    [InlineData("31", "2", "2026", "q.day", "Päivää 31.2.2026 ei ole kalenterissa. Tarkista kohta ”Sana”.")]
    [InlineData("29", "2", "2027", "q.day", "Päivää 29.2.2027 ei ole kalenterissa. Tarkista kohta ”Sana”.")]
    [InlineData("1", "13", "2026", "q.month", "Päivää 1.13.2026 ei ole kalenterissa. Tarkista kohta ”Sana”.")]
    [InlineData("0", "1", "2026", "q.day", "Päivää 0.1.2026 ei ole kalenterissa. Tarkista kohta ”Sana”.")]
    [InlineData("1", "1", "26", "q.year", "Kirjoita vuosi neljällä numerolla kohtaan ”Sana”, esimerkiksi 2026")]
    [InlineData("1", "1", "0026", "q.year", "Kirjoita vuosi neljällä numerolla kohtaan ”Sana”, esimerkiksi 2026")]
    [InlineData("1", "", "2026", "q.month", "Kirjoita kohtaan ”Sana” myös kuukausi")]
    [InlineData("", "1", "2026", "q.day", "Kirjoita kohtaan ”Sana” myös päivä")]
    [InlineData("1", "1", "", "q.year", "Kirjoita kohtaan ”Sana” myös vuosi")]
    [InlineData("eka", "1", "2026", "q.day", "Kirjoita kohtaan ”Sana” päivämäärä muodossa 31.12.2026")]
    [InlineData("1", "-1", "2026", "q.month", "Kirjoita kohtaan ”Sana” päivämäärä muodossa 31.12.2026")]
    public void A_slip_is_told_in_the_field_it_was_made_in(string day, string month, string year, string field, string message)
    {
        var problem = Read(day, month, year).Problems.Single();

        Assert.Equal(field, problem.Field);
        Assert.Equal(message, problem.Message.Fi);
    }

    [Theory]
    [InlineData("3.12")]
    [InlineData("3/12/2026")]
    [InlineData("huomenna")]
    [InlineData("3..2026")]
    [InlineData("20261203")]
    public void A_slip_in_the_one_field_is_told_there(string typed) =>
        Assert.Equal("q", Date("").Read(Forms.Posted(("q", typed))).Problems.Single().Field);

    [Fact]
    public void The_first_and_last_day_allowed_are_told()
    {
        var question = Date("\"min\": \"2026-01-01\", \"max\": \"2026-12-31\"");

        Assert.Empty(Problems(question, "2026-01-01"));
        Assert.Empty(Problems(question, "2026-12-31"));
        Assert.Equal("Kirjoita kohtaan ”Sana” päivä, joka on 1.1.2026 tai sen jälkeen", Problems(question, "2025-12-31").Single().Message.Fi);
        Assert.Equal("Skriv ett datum som är 31.12.2026 eller tidigare under ”Ord”", Problems(question, "2027-01-01").Single().Message.Sv);
    }

    [Fact]
    public void An_end_before_its_beginning_is_told_with_the_beginning()
    {
        var form = Forms.Form(Forms.Page("p", Forms.Question("alku", "date"), Forms.Question("loppu", "date", "\"notBefore\": \"alku\"")));
        var end = form.Questions.Last();
        var answers = Forms.Answers("""{ "alku": "2026-12-03" }""");

        Assert.Empty(end.Problems("2026-12-03", answers));
        Assert.Empty(end.Problems("2020-01-01", AnswerSet.Empty));
        Assert.Equal("Kirjoita kohtaan ”Sana” päivä, joka on 3.12.2026 tai sen jälkeen", end.Problems("2026-12-02", answers).Single().Message.Fi);
    }

    [Theory]
    [InlineData("\"2026-02-30\"")]
    [InlineData("\"3.12.2026\"")]
    [InlineData("\"2026-1-1\"")]
    [InlineData("\"0026-01-01\"")]
    [InlineData("20261203")]
    public void What_is_not_a_day_is_a_problem(string json) => Assert.NotEmpty(Date("").Problems(JsonNode.Parse(json), AnswerSet.Empty));

    [Fact]
    public void Every_day_survives_its_fields() =>
        Gen.Int[365_000, 3_652_058].Select(DateOnly.FromDayNumber).Sample(day =>
        {
            var stored = JsonValue.Create(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

            var read = Date("").Read(new PostedAnswers(Date("").ToFields(stored)));

            Assert.True(JsonNode.DeepEquals(stored, read.Answer));
        });

    private static DateQuestion Date(string members) => (DateQuestion)Forms.One(Forms.Question("q", "date", members));

    private static ReadAnswer Read(string day, string month, string year) =>
        Date("").Read(Forms.Posted(("q.day", day), ("q.month", month), ("q.year", year)));

    private static IEnumerable<Kevytasiointi.Forms.Checks.AnswerProblem> Problems(Question question, string day) =>
        question.Problems(day, AnswerSet.Empty);
}
