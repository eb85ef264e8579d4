using System.Text.Json;
using Kevytasiointi.Browser.Tests.Visits;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Journeys;

/// <summary>Walks a page by keyboard only, as somebody without a mouse does: Tab to move, arrows and Space to choose, typing, Enter to press.</summary>
public sealed class Keyboard(IPage page, bool script = true)
{
    private const int MostStops = 250;
    private const int MostTyped = 12; // numbers, days and codes letter by letter
    private const string Back = "Shift+Tab";
    private const string AddsRow = "add.";
    private const string SearchesList = "-search";

    /// <summary>
    /// Answers every field of the page that is in the answers and does not hold them yet, adding rows until all are there, and stops at Save and continue.
    /// Fields that an answer brings onto the page are answered too. Small files of the example's names are attached.
    /// </summary>
    public Task FillAsync(ExampleAnswers example) => WalkAsync(async stop =>
    {
        await AnswerAsync(stop, example);
        return stop.TestId == "save";
    });

    /// <summary>Fills the page and presses Save and continue.</summary>
    public async Task FillAndSaveAsync(ExampleAnswers example)
    {
        await FillAsync(example);
        await PressAndWaitAsync();
    }

    /// <summary>Moves to the button or link with this data-testid and presses it.</summary>
    public Task PressAsync(string testId) => PressAsync(stop => stop.TestId == testId);

    /// <summary>Moves to a button or link and presses it.</summary>
    public async Task PressAsync(Func<Stop, bool> isIt)
    {
        await WalkAsync(stop => Task.FromResult(isIt(stop)));
        await PressAndWaitAsync();
    }

    /// <summary>Moves to a field.</summary>
    public Task GoToAsync(string name) => WalkAsync(stop => Task.FromResult(stop.Name == name));

    /// <summary>Moves back to a link.</summary>
    public Task GoBackToAsync(string href) => WalkAsync(stop => Task.FromResult(stop.Href == href), Back);

    /// <summary>Moves back to a button or link and presses it. From the beginning of a page that leads to its end.</summary>
    public async Task PressBackAsync(Func<Stop, bool> isIt)
    {
        await WalkAsync(stop => Task.FromResult(isIt(stop)), Back);
        await PressAndWaitAsync();
    }

    /// <summary>Waits until a field whose name begins so has the focus: what an address points to gets it only once the page is drawn.</summary>
    public Task UntilFocusIsInAsync(string prefix) => page.Locator($"[name^='{prefix}']:focus").WaitForAsync();

    /// <summary>Where the focus is.</summary>
    public async Task<Stop> StopAsync() => JsonSerializer.Deserialize<Stop>(await page.EvaluateAsync<string>(
        """
        (() => { const at = document.activeElement; return JSON.stringify({
          Name: at.name ?? "", Id: at.id ?? "", Type: at.type ?? "", TestId: at.dataset.testid ?? "", Class: at.className ?? "", Href: at.getAttribute("href") ?? "",
          Value: at.value ?? "", Checked: at.checked ?? false }); })()
        """))!;

    /// <summary>Presses Enter and waits for the page it leads to.</summary>
    public async Task PressAndWaitAsync()
    {
        await page.EvaluateAsync("document.documentElement.dataset.before = 'yes'"); // marks the page that is left
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("html:not([data-before])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await (script ? page.UntilReadyAsync() : page.WaitForLoadStateAsync());
    }

    private async Task WalkAsync(Func<Stop, Task<bool>> isThere, string key = "Tab")
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync(key);
            if (await isThere(await StopAsync()))
            {
                return;
            }
        }

        Assert.Fail($"{page.Url}: {MostStops} presses of {key} did not lead there.");
    }

    private async Task AnswerAsync(Stop stop, ExampleAnswers example)
    {
        if (stop.Name == "then" && stop.Value.StartsWith(AddsRow, StringComparison.Ordinal))
        {
            await AddRowAsync(stop.Value[AddsRow.Length..], example);
        }
        else if (stop.Type == "file" && stop.Value.Length == 0)
        {
            // Which files are chosen is the browser's own dialog; the field itself is reached by Tab. A row that was added has taken the files along already.
            var taken = await page.Locator($".field:has([id='{stop.Id}']) .files .name").AllInnerTextsAsync();
            await page.SetInputFilesAsync($"[id='{stop.Id}']", example.FilesOf(stop.Name).Except(taken).Select(SmallFiles.Named));
        }
        else if (stop.Id.EndsWith(SearchesList, StringComparison.Ordinal) && example.Fields.TryGetValue(stop.Id[..^SearchesList.Length], out var listed))
        {
            await SearchAsync(stop.Id[..^SearchesList.Length], listed.Single());
        }
        else if (example.Fields.TryGetValue(stop.Name, out var values))
        {
            await AnswerAsync(stop, values);
        }
    }

    private async Task AnswerAsync(Stop stop, IReadOnlyList<string> values)
    {
        switch (stop.Type)
        {
            case "checkbox" when values.Contains(stop.Value) != stop.Checked:
                await page.Keyboard.PressAsync("Space");
                break;
            case "radio":
                await ChooseAsync(stop, values.Single());
                break;
            case "select-one":
                await StepDownToAsync(stop.Name, values.Single());
                break;
            case "text" or "textarea" or "tel" or "email" when stop.Value != values.Single():
                await TypeAsync(values.Single());
                break;
        }
    }

    /// <summary>Words go in at once, as dictation puts them: a press for each letter would take minutes.</summary>
    private async Task TypeAsync(string words)
    {
        await page.Keyboard.PressAsync("Control+A");
        await (words.Length > MostTyped ? page.Keyboard.InsertTextAsync(words) : page.Keyboard.TypeAsync(words));
    }

    private async Task ChooseAsync(Stop stop, string value)
    {
        if (!stop.Checked)
        {
            await page.Keyboard.PressAsync("Space");
        }

        await StepDownToAsync(stop.Name, value);
    }

    private async Task StepDownToAsync(string name, string value)
    {
        for (var tries = 0; (await StopAsync()).Value != value; tries++)
        {
            Assert.True(tries < 100, $"{page.Url}: {name} has no choice '{value}'.");
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    /// <summary>Adds the next row that the answers have and the page has not; the reader must come to its first field.</summary>
    private async Task AddRowAsync(string key, ExampleAnswers example)
    {
        var row = 0;
        while (await page.Locator($"[name^='{key}.{row}.']").CountAsync() > 0)
        {
            row++;
        }

        var prefix = $"{key}.{row}.";
        if (example.Fields.Keys.Any(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            await PressAndWaitAsync();
            await UntilFocusIsInAsync(prefix);
            await AnswerAsync(await StopAsync(), example);
        }
    }

    /// <summary>Types the name of an option above a long list and takes it among those that are found.</summary>
    private async Task SearchAsync(string key, string value)
    {
        var list = page.Locator($"[id='{key}']");
        if (await list.InputValueAsync() == value)
        {
            return;
        }

        await page.Keyboard.TypeAsync((await list.Locator($"option[value='{value}']").TextContentAsync())!);
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(key, (await StopAsync()).Id);
        await StepDownToAsync(key, value);
        if (await list.GetAttributeAsync("size") is not null)
        {
            await page.Keyboard.PressAsync("Enter"); // takes it and closes the list
        }
    }
}
