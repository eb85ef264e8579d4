using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Papers;
using Kevytasiointi.Forms.Tests.Questions;

namespace Kevytasiointi.Forms.Tests.Papers;

public sealed class PaperFieldTests
{
    public static TheoryData<string> Names => [.. QuestionExample.All.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_question_that_takes_an_answer_has_a_place_on_paper(string name)
    {
        var question = QuestionExample.All.Single(example => example.Name == name).Question;

        Assert.Equal(question.TakesAnswer, question.OnPaper.Count > 0);
        Assert.All(question.OnPaper.Select(field => field.Label).OfType<LocalisedText>(), label =>
            Assert.All(LanguageCodes.All, language => Assert.False(string.IsNullOrWhiteSpace(label[language]))));
    }

    [Fact]
    public void Every_kind_of_place_is_some_questions()
    {
        var kinds = typeof(PaperField).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PaperField)));

        Assert.Equal(kinds.Select(kind => kind.Name).Order(), QuestionExample.All.SelectMany(example => example.Question.OnPaper).Select(field => field.GetType().Name).Distinct().Order());
    }

    [Fact]
    public void A_code_has_a_box_for_each_of_its_characters() => Assert.All(QuestionExample.All, example =>
    {
        if (example.Question.OnPaper is [PaperBoxes boxes] && example.Answer is { } answer && !answer.StartsWith('{') && example.Question.Type is not ("iban" or "propertyId" or "date" or "time"))
        {
            var kept = answer.Trim('"');
            Assert.Equal(kept.Length, boxes.Pattern.Count(slot => slot is not (' ' or '.')));
        }
    });

    [Fact]
    public void Tables_have_as_many_rows_as_are_asked_for_and_never_more_than_allowed()
    {
        Assert.Equal(6, Grid("\"fewest\": 1").RowNames.Count);
        Assert.Equal(3, Grid("\"most\": 3").RowNames.Count);
        Assert.Equal(20, Grid("\"fewest\": 20").RowNames.Count);
        Assert.Equal(["1", "2", "3"], Grid("\"most\": 3").RowNames.Select(name => name.Fi));
    }

    [Fact]
    public void What_is_asked_in_groups_and_in_wide_tables_stands_under_a_name_each_time()
    {
        var group = Assert.IsType<PaperRepeat>(Assert.Single(Forms.One(Forms.Question("q", "group", $"\"questions\": [ {Forms.Question("a", "text")} ]")).OnPaper));

        Assert.Equal(["Tiedot 1", "Tiedot 2"], group.Names.Select(name => name.Fi));
        var columns = string.Join(", ", Enumerable.Range(1, 7).Select(number => Forms.Question($"k{number}", "text")));
        Assert.IsType<PaperRepeat>(Assert.Single(Forms.One(Forms.Question("q", "table", $"\"columns\": [ {columns} ]")).OnPaper));
    }

    private static PaperGrid Grid(string members) =>
        Assert.IsType<PaperGrid>(Assert.Single(Forms.One(Forms.Question("q", "table", $"\"columns\": [ {Forms.Question("a", "text")} ], {members}")).OnPaper));
}
