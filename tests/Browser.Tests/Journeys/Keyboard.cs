using System.Text.Json;
using Kevytasiointi.Forms.Questions;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Journeys;

/// <summary>Walks a page by keyboard only, as somebody without a mouse does: Tab to move, arrows and Space to choose, typing, Enter to press.</summary>
public sealed class Keyboard(IPage page)
{
    private const int MostStops = 250;

    /// <summary>Fills the fields of the page that are in the answers and do not hold them yet, then presses Save and continue. Files are not touched.</summary>
    /// <param name="answers">Field name to what is typed, or to the value of the choice.</param>
    public async Task FillAndSaveAsync(IReadOnlyDictionary<string, string> answers) => await WalkAsync(async stop =>
    {
        if (stop.TestId == "save")
        {
            await PressAndWaitAsync();
            return true;
        }

        if (answers.TryGetValue(stop.Name, out var answer))
        {
            await AnswerAsync(stop, answer);
        }

        return false;
    });

    /// <summary>Moves to the button with this data-testid and presses it.</summary>
    public async Task PressAsync(string testId) => await WalkAsync(async stop =>
    {
        if (stop.TestId == testId)
        {
            await PressAndWaitAsync();
        }

        return stop.TestId == testId;
    });

    /// <summary>Moves to a field.</summary>
    public async Task GoToAsync(string name) => await WalkAsync(stop => Task.FromResult(stop.Name == name));

    /// <summary>Where the focus is: the name, id, type, value and data-testid of its element; empty words for what it lacks.</summary>
    public async Task<Stop> StopAsync() => JsonSerializer.Deserialize<Stop>(await page.EvaluateAsync<string>(
        """
        (() => { const at = document.activeElement; return JSON.stringify({
          Name: at.name ?? "", Id: at.id ?? "", Type: at.type ?? "", TestId: at.dataset.testid ?? "", Class: at.className ?? "", Href: at.getAttribute("href") ?? "",
          Value: (at.type === "radio" || at.type === "checkbox") && !at.checked ? "" : at.value ?? "" }); })()
        """))!;

    /// <summary>Presses Enter and waits for the page it leads to.</summary>
    public async Task PressAndWaitAsync() => await page.RunAndWaitForResponseAsync(
        () => page.Keyboard.PressAsync("Enter"),
        answer => answer.Request.IsNavigationRequest && answer.Status is 200 or 422).ContinueWith(_ => page.WaitForLoadStateAsync(), TaskScheduler.Default).Unwrap();

    private async Task WalkAsync(Func<Stop, Task<bool>> isThere)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await isThere(await StopAsync()))
            {
                return;
            }
        }

        Assert.Fail($"{page.Url}: {MostStops} presses of Tab did not lead there.");
    }

    private async Task AnswerAsync(Stop stop, string answer)
    {
        switch (stop.Type)
        {
            case "file":
                break;
            case "checkbox" when stop.Value != DeclarationQuestion.Ticked:
                await page.Keyboard.PressAsync("Space");
                break;
            case "radio":
                await ChooseAsync(stop, answer);
                break;
            case "text" or "textarea" or "tel" or "email" when stop.Value != answer:
                await page.Keyboard.PressAsync("Control+A");
                await page.Keyboard.TypeAsync(answer);
                break;
        }
    }

    private async Task ChooseAsync(Stop stop, string answer)
    {
        if (stop.Value.Length == 0)
        {
            await page.Keyboard.PressAsync("Space");
        }

        for (var tries = 0; (await StopAsync()).Value != answer; tries++)
        {
            Assert.True(tries < 20, $"{page.Url}: {stop.Name} has no choice '{answer}'.");
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    /// <summary>Where the focus is.</summary>
    public sealed record Stop(string Name, string Id, string Type, string TestId, string Class, string Href, string Value);
}
