namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>Shares a table's width between its columns by what stands in them.</summary>
internal static class ColumnWidths
{
    /// <summary>Widths in points, which with the gutters between them fill the page's width.</summary>
    public static IReadOnlyList<double> Of(Typesetter typesetter, IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var room = Design.Width - (headers.Count - 1) * Design.Gutter;
        var wishes = headers.Select((header, index) =>
        {
            var heading = typesetter.Natural(header, Design.ColumnHead);
            var cells = rows.Select(row => typesetter.Natural(row[index], Design.Body)).Append(heading).ToList();
            return (Line: cells.Max(cell => cell.Line), Word: Math.Min(cells.Max(cell => cell.Word), room / headers.Count));
        }).ToList();
        var (lines, words) = (wishes.Sum(wish => wish.Line), wishes.Sum(wish => wish.Word));
        if (lines <= room)
        {
            return [.. wishes.Select(wish => wish.Line + (room - lines) / headers.Count)];
        }

        // Every column gets its longest word; what is left goes to those whose lines would be longer.
        var share = (room - words) / (lines - words);
        return [.. wishes.Select(wish => wish.Word + (wish.Line - wish.Word) * share)];
    }
}
