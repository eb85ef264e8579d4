using Kevytasiointi.Package.Pdf.Structure;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>
/// One line of a cell: its element (none when it only repeats a header), where it stands, and the space above it in points.
/// </summary>
internal sealed record CellLine(StructureElement? Element, TextLine Line, TextStyle Style, double X, double Above = 0)
{
    public double Height => Above + Style.Leading;
}

/// <summary>
/// A row of cells side by side with a rule below. A row that fits on a page is kept whole unless it is tall; a tall one runs on,
/// and its first cell is shown again for the eye that turns the page.
/// </summary>
internal sealed class Row(IReadOnlyList<IReadOnlyList<CellLine>> cells, double ruleThickness, Ink ruleInk)
{
    private const double TallShare = 0.3;
    private const int LinesToBegin = 3;

    public double Height => cells.Max(cell => cell.Sum(line => line.Height)) + 2 * Design.RowPadding;

    /// <summary>The height of the row's first lines, less than which is not begun at the foot of a page.</summary>
    public double Beginning => cells.Max(cell => cell.Take(LinesToBegin).Sum(line => line.Height)) + 2 * Design.RowPadding;

    /// <param name="flow">Where it is drawn.</param>
    /// <param name="onNewPage">Draws what stands at the top of a page before a row goes on, such as the column heads.</param>
    public void Draw(PageFlow flow, Action<PageFlow> onNewPage)
    {
        var wanted = Height <= TallShare * flow.Fresh ? Height : Beginning;
        if (wanted > flow.Remaining)
        {
            flow.NewPage();
            onNewPage(flow);
        }

        var drawn = new int[cells.Count];
        while (true)
        {
            DrawPart(flow, drawn);
            if (drawn.Index().All(cell => cell.Item == cells[cell.Index].Count))
            {
                return;
            }

            flow.NewPage();
            onNewPage(flow);
        }
    }

    // Draws of each cell what still fits, at least one line of something.
    private void DrawPart(PageFlow flow, int[] drawn)
    {
        var room = flow.Remaining - 2 * Design.RowPadding;
        var parts = cells.Select((cell, index) => Fitting([.. cell.Skip(drawn[index])], room)).ToList();
        if (parts.All(part => part.Count == 0))
        {
            parts = [.. cells.Select((cell, index) => cell.Skip(drawn[index]).Take(1).ToList())];
        }

        foreach (var (index, part) in parts.Index())
        {
            drawn[index] += part.Count;
        }

        if (parts[0].Count == 0)
        {
            parts[0] = Fitting([.. cells[0].Select(line => line with { Element = null })], room);
        }

        var height = parts.Max(part => part.Sum(line => line.Height)) + 2 * Design.RowPadding;
        var top = flow.Take(height);
        parts.ForEach(part => DrawCell(flow.Page, part, top - Design.RowPadding));
        flow.Page.Rule(Design.Left, Design.Right, top - height, ruleThickness, ruleInk);
    }

    // The lines that fit; when one alone would be left over, another keeps it company.
    private static List<CellLine> Fitting(List<CellLine> lines, double room)
    {
        var count = lines.TakeWhile(line => (room -= line.Height) >= 0).Count();
        return lines[..(lines.Count - count == 1 && count > 2 ? count - 1 : count)];
    }

    private static void DrawCell(Page page, List<CellLine> lines, double top)
    {
        for (var start = 0; start < lines.Count;)
        {
            var element = lines[start].Element;
            var piece = lines.Skip(start).TakeWhile(line => line.Element == element).ToList();
            if (element is null)
            {
                page.Artifact("Pagination", Draw);
            }
            else
            {
                page.Mark(element, Draw);
            }

            start += piece.Count;

            void Draw()
            {
                foreach (var line in piece)
                {
                    top -= line.Above;
                    page.Text(line.Line, line.Style, line.X, top - line.Style.Baseline);
                    top -= line.Style.Leading;
                }
            }
        }
    }
}
