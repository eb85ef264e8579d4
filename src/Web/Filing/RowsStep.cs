using Kevytasiointi.Forms.Journeys;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Web.Components.Questions;

namespace Kevytasiointi.Web.Filing;

/// <summary>A button of a page that adds a row or takes one away; everything typed in the others stays as it is.</summary>
/// <param name="Question">Whose rows.</param>
/// <param name="Removed">The row taken away, from 0, or none when one is added.</param>
public sealed record RowsStep(RowsQuestion Question, int? Removed)
{
    /// <summary>The step a button's value tells, or none when it tells something else or a question that is not on the page.</summary>
    /// <param name="step">The page.</param>
    /// <param name="value">The value of the button that was pressed, if any.</param>
    public static RowsStep? Of(Step step, string? value) =>
        RowButton.TryRead(value, out var key, out var removed) && step.Page.Questions.OfType<RowsQuestion>().FirstOrDefault(question => question.Key == key) is { } found
            ? new RowsStep(found, removed) : null;

    /// <summary>What was posted, with the row added or without the one taken away.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Apply(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> posted)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, values) in posted)
        {
            fields[name] = values; // what was posted stands after what is stored, and wins
        }

        return Removed is { } row ? RowFields.Removed(Question, fields, row) : RowFields.Added(Question, fields);
    }

    /// <summary>The field to go on from: the first of the new row, or of the row that took the place of the one taken away.</summary>
    public string GoTo(IReadOnlyDictionary<string, IReadOnlyList<string>> fields)
    {
        var last = RowFields.Shown(Question, fields.Keys) - 1;
        return RowFields.FirstField(Question, Removed is { } row ? Math.Min(row, last) : last);
    }
}
