using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Tests.Questions;

/// <summary>Whatever a browser or another system sends, a question answers with an answer or with words.</summary>
public sealed class HostileAnswersTests
{
    private static readonly string[] Hostile =
    [
        "\0", "a\0b", "\u202Egnp.exe", "\uFEFF", "\uD800", "a\uDFFFb", "<script>alert(1)</script>", "'; drop table cases;--", "{{7*7}}", "../../etc/passwd",
        "%00", "1e309", "NaN", "-", "+", ",", ".", "0x10", "１２", "١٢", "1,2,3", "99999999999999999999", "1 2", "31.2.2026", "0.0.0000", "2026-13-45",
        "٣", "@", "a@", "a@b", "\"a\"@b.fi", "a@b.fi\r\nBcc: c@d.fi", "Zalgo" + new string('\u0336', 5000), new string('ä', 200_000), new string(' ', 200_000),
        "\u00A0", "yes\n", "TRUE", "on", "__proto__", "İstanbul", "\u2028x\u2029y", "x\u000By\fz\u0085w", "tag\U000E0041",
    ];

    public static TheoryData<string> Names => QuestionCompletenessTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_fields_give_a_clean_answer_or_a_message(string name)
    {
        var question = Find(name);
        foreach (var text in Hostile)
        {
            AssertSound(question, Forms.Posted(question.FieldNames.Append("q").Distinct().Select(field => (field, text))));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_text_gives_a_clean_answer_or_a_message(string name)
    {
        var question = Find(name);
        Gen.Select(Gen.String[0, 40], Gen.String[0, 40]).Sample((one, other) =>
            AssertSound(question, Forms.Posted(question.FieldNames.Select((field, index) => (field, index % 2 == 0 ? one : other)))), iter: 300);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_JSON_is_judged_and_said_without_an_exception(string name)
    {
        var question = Find(name);
        var schema = new SchemaCheck(question.Schema());
        RandomJson.Any(3).Where(answer => answer is not null).Sample(answer =>
        {
            var problems = question.Problems(answer, AnswerSet.Empty).ToArray();
            AssertWords(question, problems);
            Assert.All(LanguageCodes.All, language => Assert.True(IsEmpty(answer!) || question.Say(answer, language).Count > 0));
            question.ToFields(answer);
            question.FirstDay(answer);
            Assert.All(LanguageCodes.All, language => Assert.DoesNotContain(null, question.SayMasked(answer, language)));
            Assert.True(problems.Length > 0 || schema.Fits(answer), "What has no problem must fit the schema.");
        }, iter: 300);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void JSON_that_cannot_be_read_is_a_problem_not_an_exception(string name)
    {
        var question = Find(name);
        foreach (var json in new[] { "\"\\ud800\"", "{\"street\":1,\"street\":2}", "{\"\\udc00\":1}", "[{\"id\":\"\\ud800\"}]", "1e400", "[[[[]]]]" })
        {
            var answer = JsonNode.Parse(json);

            AssertWords(question, question.Problems(answer, AnswerSet.Empty));
            Assert.NotEmpty(question.Problems(answer, AnswerSet.Empty));
            Assert.NotEmpty(question.Say(answer, Language.Fi));
            question.ToFields(answer);
        }
    }

    private static void AssertSound(Question question, PostedAnswers posted)
    {
        var read = question.Read(posted);
        AssertWords(question, read.Problems);
        if (read.Answer is null)
        {
            return;
        }

        Assert.Empty(read.Problems);
        Assert.All(AllText(read.Answer), AssertClean);
        var again = question.Read(new PostedAnswers(question.ToFields(read.Answer)));
        Assert.True(JsonNode.DeepEquals(read.Answer, again.Answer), $"{read.Answer.ToJsonString()} became {again.Answer?.ToJsonString()}");
        Assert.Equal(CanonicalJson.Write(read.Answer), CanonicalJson.Write(JsonNode.Parse(CanonicalJson.Write(read.Answer))));
    }

    private static void AssertWords(Question question, IEnumerable<AnswerProblem> problems) => Assert.All(problems, problem =>
    {
        Assert.Equal(question.Key, problem.Question);
        Assert.True(question.OwnsField(problem.Field), problem.Field);
        Assert.All(LanguageCodes.All, language => Assert.DoesNotMatch(@"^\s*$|\{[0-9]\}", problem.Message[language]));
    });

    private static bool IsEmpty(JsonNode answer) => answer is JsonObject { Count: 0 } or JsonArray { Count: 0 };

    private static void AssertClean(string text)
    {
        Assert.True(text.IsNormalized());
        Assert.Equal(text.Trim(), text);
        Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain(text, letter => letter is '\u202E' or '\uFEFF' or '\u200B' or '\uFFFD' or '\uFFFF' or '\u2028');
        Assert.DoesNotContain("\U000E0041", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> AllText(JsonNode answer) => answer switch
    {
        JsonObject members => members.SelectMany(member => AllText(member.Value!)),
        JsonArray items => items.SelectMany(item => AllText(item!)),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static Question Find(string name) => QuestionExample.All.Single(example => example.Name == name).Question;
}
