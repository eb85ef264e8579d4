using System.Text;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

/// <summary>A question type is whole when every test here has an example of it and holds.</summary>
public sealed class QuestionCompletenessTests
{
    public static TheoryData<string> Names => [.. QuestionExample.All.Select(example => example.Name)];

    public static TheoryData<string> TypeNames => [.. QuestionTypes.All.Select(type => type.Name)];

    [Fact]
    public void Every_question_class_stands_in_the_list_of_types()
    {
        var classes = typeof(Question).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Question)) && !type.IsAbstract);

        Assert.Equal(classes.Select(type => type.Name).Order(), QuestionTypes.All.Select(type => type.Question.Name).Order());
    }

    /// <summary>Names at once everything a new type still lacks; the other tests then say whether it is right.</summary>
    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Every_type_is_whole(string type) => Assert.Empty(QuestionTypeParts.MissingFrom(QuestionTypes.Find(type)!));

    [Fact]
    public void Planted_type_that_has_only_a_class_and_its_line_lacks_all_else() =>
        Assert.Equal(
            [
                "tests/Forms.Tests/Questions/QuestionExample.cs has no example of teapot.",
                "src/Web/Components/Questions/Teapot.cshtml is missing.",
                "src/Forms/Documents/form-1.schema.json does not know teapot: write it anew (KEVYT_WRITE_SCHEMA=1 ./test --quick Forms).",
                "docs/form-language.md does not tell of teapot: write it anew (KEVYTASIOINTI_WRITE_DOCS=1 ./test --quick Forms).",
            ],
            QuestionTypeParts.MissingFrom("teapot").Where(missing => !missing.Contains("pictures", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Every_type_has_an_example_and_is_called_the_same_everywhere(string type)
    {
        var question = QuestionExample.All.Select(example => example.Question).First(question => question.Type == type);

        Assert.Equal(QuestionTypes.Find(type)!.Question, question.GetType());
        Assert.True(question.GetType().IsSealed);
        Assert.Equal(type == "information", !question.TakesAnswer);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_sent_becomes_the_answer(string name)
    {
        var example = Find(name);
        var read = example.Question.Read(Forms.Posted(example.Fields));

        Assert.Empty(read.Problems);
        if (example.Fields.Count > 0)
        {
            Assert.Equal(example.Answer, Canonical(read.Answer));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fields_of_an_answer_become_the_same_answer_again(string name)
    {
        var example = Find(name);
        var fields = example.Question.ToFields(Answer(example));
        var again = example.Question.Read(new PostedAnswers(fields));

        Assert.Empty(again.Problems);
        Assert.All(fields.Keys, field => Assert.True(example.Question.OwnsField(field), field));
        if (example.Fields.Count > 0)
        {
            Assert.Equal(Canonical(Answer(example)), Canonical(again.Answer));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_good_answer_has_no_problems_and_fits_its_schema(string name)
    {
        var example = Find(name);
        if (Answer(example) is { } answer)
        {
            Assert.Empty(example.Question.Problems(answer, AnswerSet.Empty));
            Assert.True(new SchemaCheck(example.Question.Schema()).Fits(answer));
        }
    }

    [Theory]
    [Trait("Requirement", "R-080")]
    [MemberData(nameof(Names))]
    public void An_answer_is_said_in_every_language(string name)
    {
        var example = Find(name);

        Assert.Equal(example.Fi, string.Join('|', example.Question.Say(Answer(example), Language.Fi)));
        Assert.Equal(example.Sv, string.Join('|', example.Question.Say(Answer(example), Language.Sv)));
        Assert.Equal(example.En, string.Join('|', example.Question.Say(Answer(example), Language.En)));
        Assert.Empty(example.Question.Say(null, Language.Fi));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_sent_is_no_answer_and_a_problem_only_when_required(string name)
    {
        var question = Find(name).Question;
        var read = question.Read(Forms.Posted());
        var empty = question.Read(Forms.Posted(question.FieldNames.Select(field => (field, ""))));

        Assert.Null(read.Answer);
        Assert.Empty(read.Problems);
        Assert.Null(empty.Answer);
        Assert.Empty(empty.Problems);
        Assert.Empty((question with { Required = false }).Problems(null, AnswerSet.Empty));
        Assert.Equal(question is { TakesAnswer: true, Type: not "computed" }, question.Problems(null, AnswerSet.Empty).Any());
        Assert.All(question.Problems(null, AnswerSet.Empty), problem => Assert.Contains(problem.Field, question.FieldNames));
        Assert.All(question.FieldNames, field => Assert.True(question.OwnsField(field), field));
        Assert.False(question.OwnsField(question.Key + "x"));
    }

    private static QuestionExample Find(string name) => QuestionExample.All.Single(example => example.Name == name);

    private static JsonNode? Answer(QuestionExample example) => example.Answer is null ? null : JsonNode.Parse(example.Answer);

    private static string Canonical(JsonNode? node) => Encoding.UTF8.GetString(CanonicalJson.Write(node));
}
