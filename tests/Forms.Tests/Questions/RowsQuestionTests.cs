using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class RowsQuestionTests
{
    private static readonly string Columns = string.Join(", ",
        Forms.Question("nimi", "text", "\"maxLength\": 20"), Forms.Question("maara", "integer", "\"min\": 1"), Forms.Question("onko", "yesNo", "\"required\": false"));

    private static readonly RowsQuestion Table = Rows("\"most\": 4");

    [Fact]
    public void A_row_half_filled_is_told_with_its_number_at_the_very_field()
    {
        var read = Table.Read(Forms.Posted(("q.0.nimi", "A"), ("q.0.maara", "1"), ("q.1.nimi", "B"), ("q.1.maara", ""), ("q.2.nimi", ""), ("q.2.maara", "")));

        Assert.Empty(read.Problems);
        var problem = Assert.Single(Table.Problems(read.Answer, AnswerSet.Empty));
        Assert.Equal(("q", "q.1.maara"), (problem.Question, problem.Field));
        Assert.Equal("Rivi 2: Kirjoita luku kohtaan ”Sana”", problem.Message.Fi);
        Assert.Equal("Rad 2: Skriv ett tal under ”Ord”", problem.Message.Sv);
        Assert.Equal("Row 2: Enter a number for “Word”", problem.Message.En);
    }

    [Fact]
    public void Every_mistake_of_every_row_is_told_at_once()
    {
        var read = Table.Read(Forms.Posted(("q.0.nimi", ""), ("q.0.maara", "kolme"), ("q.2.nimi", "C"), ("q.2.maara", "0"), ("q.3.onko", "yes")));

        Assert.Null(read.Answer);
        Assert.Equal(["q.0.nimi", "q.0.maara", "q.2.maara", "q.3.nimi", "q.3.maara"], read.Problems.Select(problem => problem.Field));
        Assert.StartsWith("Rivi 4: ", read.Problems[^1].Message.Fi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "Täytä vähintään yksi rivi", "q.0.nimi")]
    [InlineData("[{}]", "ei voitu lukea", "q.0.nimi")]
    [InlineData("""[{"nimi":"A","maara":1,"muu":1}]""", "ei voitu lukea", "q.0.nimi")]
    [InlineData("""[{"nimi":"A","maara":1,"onko":null}]""", "ei voitu lukea", "q.0.nimi")]
    [InlineData("""["A"]""", "ei voitu lukea", "q.0.nimi")]
    [InlineData("""[{"nimi":"A","maara":"1"}]""", "Rivi 1: Kirjoita kohtaan ”Sana” kokonaisluku", "q.0.maara")]
    public void What_is_no_rows_of_the_columns_is_a_problem(string answer, string said, string field)
    {
        var problem = Table.Problems(JsonNode.Parse(answer), AnswerSet.Empty).First();

        Assert.Contains(said, problem.Message.Fi, StringComparison.Ordinal);
        Assert.Equal(field, problem.Field);
    }

    [Fact]
    public void Too_few_and_too_many_rows_are_told()
    {
        var some = Rows("\"fewest\": 2, \"most\": 2");

        Assert.Equal(("q.1.nimi", "Täytä vähintään 2 riviä kohtaan ”Sana”"), Told(some, 1));
        Assert.Empty(some.Problems(Answer(2), AnswerSet.Empty));
        Assert.Equal(("q.2.nimi", "Poista rivejä kohdasta ”Sana”. Rivejä saa olla enintään 2."), Told(some, 3));
        Assert.Equal(3, ((JsonArray)some.Read(new PostedAnswers(some.ToFields(Answer(3)))).Answer!).Count);
    }

    [Fact]
    public void Rows_beyond_twice_the_most_and_names_that_are_no_rows_are_not_the_questions_own()
    {
        Assert.True(Table.OwnsField("q.7.nimi"));
        Assert.All(["q", "q.8.nimi", "q.07.nimi", "q.-1.nimi", "q.1", "q.1.", "q.1.muu", "q.99999999999.nimi", "q..nimi", "q.１.nimi", "qq.1.nimi", "q.1.nimix"],
            (string name) => Assert.False(Table.OwnsField(name), name));
    }

    [Fact]
    public void A_day_may_not_come_before_another_of_its_own_row()
    {
        var table = Rows("", Forms.Question("alku", "date") + ", " + Forms.Question("loppu", "date", "\"notBefore\": \"alku\""));
        var answer = JsonNode.Parse("""[{"alku":"2026-01-02","loppu":"2026-01-02"},{"alku":"2026-01-02","loppu":"2026-01-01"}]""");

        Assert.Equal("q.1.loppu.day", Assert.Single(table.Problems(answer, AnswerSet.Empty)).Field);
    }

    [Fact]
    public void Rows_stand_in_words_as_rows()
    {
        var said = Table.SayRows(JsonNode.Parse("""[{"nimi":"A","maara":12},{"nimi":"B","maara":3,"onko":true}]"""), Language.Sv)!;

        Assert.True(said.FitsTable);
        Assert.Equal(["Ord", "Ord", "Ord"], said.Headers);
        Assert.Equal(["Rad 1", "Rad 2"], said.Rows.Select(row => row.Name));
        Assert.Equal(["B", "3", "Ja"], said.Rows[1].Cells.Select(cell => cell.Single()));
        Assert.Empty(said.Rows[0].Cells[2]);
        Assert.Null(Table.SayRows(JsonNode.Parse("[1]"), Language.Fi));
    }

    [Fact]
    public void The_classes_of_rows_are_the_strictest_of_what_they_ask()
    {
        var table = Rows("", Forms.Question("a", "text") + ", " + Forms.Question("b", "email", "\"publicity\": \"partlySecret\", \"personalData\": \"personal\""));

        Assert.Equal((Publicity.PartlySecret, PersonalData.Personal), (table.Publicity, table.PersonalData));
    }

    [Fact]
    public void Any_posted_rows_read_to_an_answer_that_reads_to_itself() =>
        Gen.Select(Gen.Int[0, 9], AnyOf("nimi", "maara", "onko", "muu"), AnyOf("", " ", "A", "12", "-3", "yes", "no", "x\ny", "\u200B")).Array[0, 30].Sample(cells =>
        {
            var posted = new PostedAnswers(cells.DistinctBy(cell => (cell.Item1, cell.Item2))
                .ToDictionary(cell => RowFields.Name("q", cell.Item1, cell.Item2), IReadOnlyList<string> (cell) => [cell.Item3]));
            var read = Table.Read(posted);
            Assert.True(read.Answer is null || read.Problems.Count == 0);
            Assert.All(read.Problems.Concat(read.Answer is null ? [] : Table.Problems(read.Answer, AnswerSet.Empty)), problem => Assert.True(Table.OwnsField(problem.Field)));
            if (read.Answer is not null)
            {
                var again = Table.Read(new PostedAnswers(Table.ToFields(read.Answer)));
                Assert.True(JsonNode.DeepEquals(read.Answer, again.Answer));
            }
        });

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static RowsQuestion Rows(string members, string? columns = null) =>
        (RowsQuestion)Forms.One(Forms.Question("q", "table", $"\"columns\": [ {columns ?? Columns} ]" + (members.Length > 0 ? ", " + members : "")));

    private static JsonArray Answer(int rows) =>
        new([.. Enumerable.Range(1, rows).Select(row => new JsonObject { ["nimi"] = $"A{row}", ["maara"] = row })]);

    private static (string Field, string Message) Told(RowsQuestion question, int rows)
    {
        var problem = Assert.Single(question.Problems(Answer(rows), AnswerSet.Empty));
        return (problem.Field, problem.Message.Fi);
    }
}
