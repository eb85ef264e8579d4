using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Web.Components.Questions;
using Microsoft.Playwright;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Journeys;

/// <summary>Rows added and taken away by keyboard, where they are filled as the example says.</summary>
public sealed class RowsWalk(IPage page, RowsQuestion question, ExampleAnswers example)
{
    private const string Typed = "7"; // whatever a row begins with, it keeps what was typed while the page goes to and fro

    private readonly Keyboard keyboard = new(page);
    private readonly int rows = RowFields.Rows(question, example.Fields.Keys).Count;

    /// <summary>
    /// From below the rows: adds a row too many, types in it and takes it away, and then the last of the others too, which is to be filled anew. Every time the focus goes to the row
    /// that is talked of, and what was typed in the others stays.
    /// </summary>
    public async Task AddAndRemoveAsync()
    {
        if (rows < question.Most)
        {
            await PressAsync(RowButton.Add(question.Key), leadsTo: rows);
            await page.Keyboard.TypeAsync(Typed);
            await AssertHoldsAsync(rows, shown: rows + 1);
            await PressAsync(RowButton.Remove(question.Key, rows), leadsTo: rows - 1);
            await AssertHoldsAsync(rows, shown: rows);
        }

        var left = Math.Max(rows - 1, question.RowsAtFirst);
        await PressAsync(RowButton.Remove(question.Key, rows - 1), leadsTo: Math.Min(rows, left) - 1);
        await AssertHoldsAsync(rows - 1, left);
    }

    private async Task PressAsync(string button, int leadsTo)
    {
        await keyboard.PressBackAsync(stop => stop.Name == "then" && stop.Value == button);
        await keyboard.UntilFocusIsInAsync(RowFields.Name(question.Key, leadsTo, ""));
    }

    private async Task AssertHoldsAsync(int filled, int shown)
    {
        await Assertions.Expect(page.Locator($"[id='{question.Key}'] > .row")).ToHaveCountAsync(shown);
        foreach (var (name, values) in example.Fields)
        {
            if (question.OwnsField(name) && RowFields.TrySplit(question.Key, name, out var row, out _) && row < filled)
            {
                var held = await page.Locator($"[name='{name}']").EvaluateAllAsync<string[]>(
                    "fields => fields.filter(field => !/radio|checkbox/.test(field.type) || field.checked).map(field => field.value)");
                Assert.True(values.SequenceEqual(held), $"{page.Url}: {name} holds '{string.Join(", ", held)}' instead of '{string.Join(", ", values)}'.");
            }
        }
    }
}
