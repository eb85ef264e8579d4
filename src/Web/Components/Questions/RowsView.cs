using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Web.Components.Questions;

/// <summary>The rows of a table or a group as they stand on a form page.</summary>
/// <param name="Rows">The rows: those that were on the page, and as many as must be answered.</param>
/// <param name="MayAdd">Whether one more may be added.</param>
/// <param name="Errors">What is wrong with the rows together, of which no cell tells.</param>
public sealed record RowsView(IReadOnlyList<RowView> Rows, bool MayAdd, IReadOnlyList<string> Errors)
{
    /// <summary>The rows of a question, each cell with its own mistakes.</summary>
    public static RowsView Of(QuestionView view)
    {
        var question = (RowsQuestion)view.Question;
        var own = view.Fields.Keys.Where(question.OwnsField).ToArray();
        var filled = RowFields.Rows(question, own.Where(name => view.Fields[name].Any(value => value.Length > 0))).ToHashSet();
        var problems = view.Problems.Where(problem => problem.Question == question.Key)
            .ToLookup(problem => RowFields.TrySplit(question.Key, problem.Field, out var row, out _) ? row : 0);
        var shown = RowFields.Shown(question, own);
        RowView[] rows = [.. Enumerable.Range(0, shown).Select(Row)];
        var told = rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Problems).Select(problem => problem.Message).ToHashSet();
        return new RowsView(rows, shown < question.Most,
            [.. problems.SelectMany(row => row).Select(problem => problem.Message).Where(message => !told.Contains(message)).Select(message => message[view.Language]).Distinct()]);

        RowView Row(int row)
        {
            var title = question.RowTitle(row, view.Language);
            return new RowView(row, title, shown > 1 || filled.Contains(row), [.. question.Columns.Select(column => Cell(question.Cell(row, column), row, title))]);
        }

        QuestionView Cell(Question cell, int row, string title) =>
            new(cell, view.Language, view.Fields, [.. problems[row].Where(problem => cell.OwnsField(problem.Field)).Select(problem => problem with { Question = cell.Key })])
            {
                Answers = view.Answers,
                Row = title,
                InTable = question is TableQuestion,
                AsksRegister = view.AsksRegister,
                Company = view.Company,
            };
    }
}

/// <summary>One row.</summary>
/// <param name="Row">Its number from 0.</param>
/// <param name="Title">What it is called: Aine 1.</param>
/// <param name="MayRemove">Whether it can be taken away: there are others, or it holds something.</param>
/// <param name="Cells">What it asks.</param>
public sealed record RowView(int Row, string Title, bool MayRemove, IReadOnlyList<QuestionView> Cells);
