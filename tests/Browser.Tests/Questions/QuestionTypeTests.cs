using Kevytasiointi.Browser.Tests.Checks;
using Kevytasiointi.Browser.Tests.Showing;
using Kevytasiointi.Browser.Tests.Visits;
using Kevytasiointi.Forms.Questions;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Questions;

/// <summary>Every question type of the form language as people meet it, and the pictures that show them.</summary>
public sealed class QuestionTypeTests(QuestionsService questions) : IClassFixture<QuestionsService>
{
    /// <summary>The languages and widths that are looked at.</summary>
    public static MatrixTheoryData<string, int> LanguagesAndWidths { get; } = new(["fi", "sv"], Visitor.Widths);

    [Fact]
    public void Every_type_is_asked_and_answered() => Assert.All(QuestionTypes.All.Select(type => type.Name), type =>
    {
        Assert.True(questions.Form.Questions.Any(question => question.Type == type && question.Key == type), $"tests/Running/Procedures/questions.json asks nothing of the type {type} under its name: add it.");
        Assert.True(type == "information" || questions.Example.Answers[type] is not null, $"tests/Running/Procedures/questions.example.json does not answer {type}: add it.");
    });

    [Fact]
    public void Every_type_has_a_picture_and_no_picture_is_of_another()
    {
        var pictures = Directory.GetFiles(QuestionPictures.Folder).Select(Path.GetFileName);
        Assert.Equal(QuestionTypes.All.Select(type => QuestionPictures.NameOf(type.Name)).Order(StringComparer.Ordinal), pictures.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(LanguagesAndWidths))]
    [Trait("Requirement", "R-083")]
    public async Task Every_type_is_within_reach_of_everyone(string language, int width)
    {
        await using var visit = await questions.VisitAsync(width, language);
        foreach (var shown in questions.Form.Pages)
        {
            await questions.OpenAsync(visit.Page, language, shown);
            await Accessibility.AssertNoFaultsAsync(visit.Page);
            await Layout.AssertFitsSidewaysAsync(visit.Page);
            await Layout.AssertNoWordsOverlapAsync(visit.Page);
        }

        visit.AssertNoComplaints();
    }
}
