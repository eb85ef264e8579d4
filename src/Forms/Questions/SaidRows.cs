namespace Kevytasiointi.Forms.Questions;

/// <summary>An answer of rows in words, for papers and pages that show it as rows.</summary>
/// <param name="RowTitle">What rows are called: the heading of their numbers.</param>
/// <param name="Headers">What each column asks.</param>
/// <param name="Rows">The rows in order; each has a cell for every header.</param>
/// <param name="FitsTable">Whether the rows fit a table; otherwise each is shown under a heading of its own.</param>
public sealed record SaidRows(string RowTitle, IReadOnlyList<string> Headers, IReadOnlyList<SaidRow> Rows, bool FitsTable)
{
    /// <summary>A row as one line: each answer after what was asked.</summary>
    public string InOneLine(SaidRow row) => string.Join("; ", Headers.Zip(row.Cells)
        .Where(cell => cell.Second.Count > 0).Select(cell => $"{cell.First}: {string.Join(", ", cell.Second)}"));
}

/// <summary>One row in words.</summary>
/// <param name="Name">What it is called: Aine 1.</param>
/// <param name="Cells">Its answers as lines of words, in the order of the headers; one without lines was left empty.</param>
public sealed record SaidRow(string Name, IReadOnlyList<IReadOnlyList<string>> Cells);
