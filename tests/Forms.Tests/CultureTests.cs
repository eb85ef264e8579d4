using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Tests.Questions;

namespace Kevytasiointi.Forms.Tests;

/// <summary>The form language reads and says the same wherever the server stands.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("sv-FI")]
    [InlineData("ar-SA")]
    [InlineData("en-US")]
    public void Everything_is_the_same_under_any_culture(string culture) =>
        Assert.Equal(Under(CultureInfo.InvariantCulture), Under(new CultureInfo(culture)));

    private static string Under(CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return Everything();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Everything()
    {
        var said = new StringBuilder(FormSchema.ToText());
        foreach (var example in QuestionExample.All)
        {
            var question = example.Question;
            var read = question.Read(Forms.Posted(example.Fields));
            var answer = example.Answer is null ? null : JsonNode.Parse(example.Answer);
            said.Append(Encoding.UTF8.GetString(CanonicalJson.Write(read.Answer)));
            said.Append(string.Join('|', LanguageCodes.All.SelectMany(language => question.Say(answer, language))));
            said.Append(string.Join('|', question.ToFields(answer).SelectMany(field => field.Value)));
            foreach (var wrong in new[] { "-1,5", "I", "ı", "99999999999999999", "31.2.2026" })
            {
                var problems = question.Read(Forms.Posted(question.FieldNames.Select(field => (field, wrong)))).Problems;
                said.Append(string.Join('|', problems.Select(problem => problem.Message)));
                said.Append(string.Join('|', question.Problems(wrong, AnswerSet.Empty).Select(problem => problem.Message)));
            }
        }

        foreach (var path in RepositoryFiles.Procedures)
        {
            var reading = FormDocument.Read(File.ReadAllBytes(path), Path.GetFileName(path));
            said.Append(reading.Form?.Sha256).Append(string.Join('|', reading.Errors));
            said.Append(reading.Form is null ? "" : AnswersSchema.Of(reading.Form).ToJsonString());
        }

        return said.Append(string.Join('|', Forms.Read("{ \"version\": -1.5, \"name\": 1 }").Errors)).ToString();
    }
}
