using Kevytasiointi.Browser.Tests.Questions;
using Kevytasiointi.Forms.Questions;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Showing;

/// <summary>Writes the pictures of <c>docs/pictures/questions/</c>: each question type as it stands on a wide page, answered.</summary>
[Trait("Needs", "Pictures")]
public sealed class QuestionPictures(QuestionsService questions) : IClassFixture<QuestionsService>
{
    private const int Margin = 16; // CSS pixels around the question
    private const int MostBytes = 40_000;

    /// <summary>Where the pictures are.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../docs/pictures/questions"));

    /// <summary>The name of the picture of a type.</summary>
    public static string NameOf(string type) => $"{type}-fi.png";

    [PictureFact]
    public async Task Pictures_of_every_type_are_written()
    {
        Directory.CreateDirectory(Folder);
        await using var visit = await questions.VisitAsync(1280, "fi");
        foreach (var shown in questions.Form.Pages)
        {
            await questions.OpenAsync(visit.Page, "fi", shown);
            foreach (var question in shown.Questions)
            {
                await TakeAsync(visit.Page, question);
            }
        }
    }

    private static async Task TakeAsync(IPage page, Question question)
    {
        var drawn = question is InformationQuestion ? ".information" : $"form .field:not(.field .field):is([id='{question.Key}'], :has([name='{question.Key}'], [name^='{question.Key}.']))";
        var box = await page.Locator(drawn).BoundingBoxAsync();
        Assert.NotNull(box);
        var picture = SmallPng.Of(await page.ScreenshotAsync(new()
        {
            FullPage = true,
            Clip = new() { X = box.X - Margin, Y = box.Y - Margin, Width = box.Width + (2 * Margin), Height = box.Height + (2 * Margin) },
        }));
        await File.WriteAllBytesAsync(Path.Combine(Folder, NameOf(question.Type)), picture, TestContext.Current.CancellationToken);
        Assert.True(picture.Length <= MostBytes, $"{question.Type} is {picture.Length} bytes.");
    }
}
