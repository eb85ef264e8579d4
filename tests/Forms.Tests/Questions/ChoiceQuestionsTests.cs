using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class ChoiceQuestionsTests
{
    private const string Options = """
        "options": [ { "key": "a", "label": { "fi": "A", "sv": "A", "en": "A" } },
          { "key": "b", "label": { "fi": "B", "sv": "B", "en": "B" }, "when": { "===": [{ "var": "ensin" }, true] } } ]
        """;

    private static readonly OneOfQuestion Question =
        (OneOfQuestion)Forms.Form(Forms.Page("p", Forms.Question("ensin", "yesNo"), Forms.Question("q", "oneOf", Options))).Questions.Last();

    [Fact]
    public void An_option_whose_condition_does_not_hold_is_neither_offered_nor_taken()
    {
        var yes = Forms.Answers("""{ "ensin": true }""");

        Assert.Equal(["a"], Question.Offered(AnswerSet.Empty).Select(option => option.Key));
        Assert.Equal(["a", "b"], Question.Offered(yes).Select(option => option.Key));
        Assert.Empty(Question.Problems("b", yes));
        Assert.Equal("Valitse jokin tarjolla olevista vaihtoehdoista kohdassa ”Sana”", Question.Problems("b", AnswerSet.Empty).Single().Message.Fi);
    }

    [Fact]
    public void A_made_up_option_is_refused_and_an_old_one_is_still_shown()
    {
        Assert.NotEmpty(Question.Read(Forms.Posted(("q", "c"))).Problems);
        Assert.NotEmpty(Question.Problems("A", AnswerSet.Empty));
        Assert.Equal(["\"vanha\""], Question.Say("vanha", Kevytasiointi.Forms.Languages.Language.Fi));
    }

    [Fact]
    public void A_declaration_is_confirmed_or_not_answered()
    {
        var question = Forms.One(Forms.Question("q", "declaration"));

        Assert.Equal("Vahvista ennen kuin jatkat: ”Sana”", question.Problems(null, AnswerSet.Empty).Single().Message.Fi);
        Assert.NotEmpty(question.Problems(JsonValue.Create(false), AnswerSet.Empty));
        Assert.NotEmpty(question.Read(Forms.Posted(("q", "false"))).Problems);
    }

    [Fact]
    public void No_is_an_answer() =>
        Assert.Empty(Forms.One(Forms.Question("q", "yesNo")).Problems(JsonValue.Create(false), AnswerSet.Empty));

    [Fact]
    public void An_information_takes_no_answer_and_no_members_about_one()
    {
        Assert.NotEmpty(Forms.One(Forms.Question("q", "information")).Problems(JsonValue.Create("x"), AnswerSet.Empty));
        Assert.Contains("\"required\" is not known here",
            Forms.Read(Forms.Document(Forms.Page("p", Forms.Question("q", "information", "\"required\": true")))).Errors.Single().Message.En, StringComparison.Ordinal);
    }
}
