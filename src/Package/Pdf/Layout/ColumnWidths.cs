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
        var lines = wishes.Sum(wish => wish.Line);
        return lines <= room
            ? [.. wishes.Select(wish => wish.Line + (room - lines) / headers.Count)]
            : Shared(wishes, room);
    }

    // The narrowest columns get all they wish for as long as that is no more than an even share of what is left; the others share the rest
    // by their longest words first.
    private static double[] Shared(List<(double Line, double Word)> wishes, double room)
    {
        var widths = new double[wishes.Count];
        var waiting = wishes.Index().OrderBy(wish => wish.Item.Line).ToList();
        while (waiting.Count > 0 && waiting[0].Item.Line <= room / waiting.Count)
        {
            widths[waiting[0].Index] = waiting[0].Item.Line;
            room -= waiting[0].Item.Line;
            waiting.RemoveAt(0);
        }

        var (lines, words) = (waiting.Sum(wish => wish.Item.Line), waiting.Sum(wish => wish.Item.Word));
        var share = lines > words ? (room - words) / (lines - words) : 0;
        foreach (var (index, (line, word)) in waiting)
        {
            widths[index] = share < 0 ? room / waiting.Count : word + (line - word) * share;
        }

        return widths;
    }
}
