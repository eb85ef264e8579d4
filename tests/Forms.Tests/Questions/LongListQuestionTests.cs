using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

public sealed class LongListQuestionTests
{
    [Fact]
    public void Two_thousand_options_are_a_list_and_one_more_is_not()
    {
        var question = (LongListQuestion)Forms.One(Of(2_000));

        Assert.Equal("k1999", (string?)question.Read(Forms.Posted(("q", "k1999"))).Answer);
        Assert.Empty(question.Problems("k1999", AnswerSet.Empty));
        Assert.NotEmpty(question.Read(Forms.Posted(("q", "k2000"))).Problems);
        Assert.Contains("from 2 to 2000", Forms.Read(Forms.Document(Forms.Page("p", Of(2_001)))).Errors[0].Message.En, StringComparison.Ordinal);
    }

    private static string Of(int count) => Forms.Question("q", "longList",
        $"\"options\": [ {string.Join(", ", Enumerable.Range(0, count).Select(number => $$"""{ "key": "k{{number}}", "label": {{Forms.Words}} }"""))} ]");
}
