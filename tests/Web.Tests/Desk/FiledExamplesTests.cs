using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Kevytasiointi.Casework.Tests.Filing;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kevytasiointi.Web.Tests.Desk;

/// <summary>The filled example of every ready-made procedure as an official sees it: nothing that was sent is missing, and rows are rows.</summary>
[Collection("Desk")]
public sealed class FiledExamplesTests(WebHost host)
{
    public static TheoryData<string> Examples => [.. ReadyExample.Examples];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Desk_shows_everything_that_was_sent(string slug)
    {
        var example = ReadyExample.Of(slug);
        var id = await new ExampleFiler(host.Services.GetRequiredService<IServiceScopeFactory>()).FileAsync(example);
        using var handler = await host.SignInAsOfficialAsync(example.Handler.Slug);
        await handler.OpenAsync($"/fi/viranomainen/asiat/{id}");

        foreach (var (key, value) in example.Answers)
        {
            Assert.Equal(Expected(example, example.Question(key), value), Shown(example.Question(key), handler.Page.QuerySelector($"[data-testid=answer][data-field={key}] dd")!));
        }
    }

    private static IEnumerable<string> Expected(ReadyExample example, Question question, JsonNode? value) => question switch
    {
        AttachmentQuestion => example.FilesOf(question.Key),
        RowsQuestion rows => rows.SayRows(value, Language.Fi)!.Rows.SelectMany(row => row.Cells.Select(cell => cell.Count == 0 ? "–" : string.Join('\n', cell)).Prepend(row.Name)),
        _ => question.Say(value, Language.Fi),
    };

    private static IEnumerable<string> Shown(Question question, IElement shown) => question switch
    {
        AttachmentQuestion => shown.QuerySelectorAll("[data-testid=attachment-link]").Select(link => link.TextContent),
        RowsQuestion => shown.QuerySelectorAll("tbody th, tbody td, .said-row .title, .said-row dd").Select(cell => cell.TextContent),
        _ => shown.TextContent.Trim().Split('\n'),
    };
}
