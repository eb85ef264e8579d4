using Kevytasiointi.Package.Pdf.Structure;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>A table of empty cells under column heads, each row with its name.</summary>
internal sealed class GridPart : EntryPart
{
    private const double RowHeight = 23;
    private const double Inset = 4;
    private const double MostForNames = 0.34;
    private const string ColumnHeader = "<</O /Table /Scope /Column>>";
    private const string RowHeader = "<</O /Table /Scope /Row>>";

    private readonly PdfGrid grid;
    private readonly double names;
    private readonly IReadOnlyList<double> lefts;
    private readonly IReadOnlyList<IReadOnlyList<TextLine>> heads;
    private readonly IReadOnlyList<TextLine> rows;
    private readonly double headHeight;

    public GridPart(Typesetter typesetter, PdfGrid grid)
    {
        this.grid = grid;
        names = Math.Min(grid.RowNames.Select(name => typesetter.Natural(name, Design.Label).Line).DefaultIfEmpty(0).Max() + (2 * Inset), MostForNames * Design.Width);
        var room = Design.Width - names;
        var all = grid.Columns.Sum(column => column.Weight);
        double[] widths = [.. grid.Columns.Select(column => room * column.Weight / all)];
        lefts = [.. widths.Select((_, index) => Design.Left + names + widths.Take(index).Sum()), Design.Right];
        heads = [.. grid.Columns.Select((column, index) => typesetter.Lines(column.Header, Design.Small, widths[index] - (2 * Inset)))];
        rows = [.. grid.RowNames.Select(name => typesetter.OneLine(name, Design.Label, names - (2 * Inset)))];
        headHeight = (heads.Select(head => head.Count).DefaultIfEmpty(1).Max() * Design.Small.Leading) + 4;
    }

    public override double Height => headHeight + (rows.Count * RowHeight) + 2;

    public override void Draw(Page page, StructureElement parent, double top)
    {
        var table = parent.Add("Table");
        var head = table.Add("THead").Add("TR");
        foreach (var (index, lines) in heads.Index())
        {
            page.Mark(head.Add("TH", attributes: ColumnHeader), () => DrawLines(page, lines, Design.Small, lefts[index] + Inset, top - 2));
        }

        var (y, body) = (top - headHeight, table.Add("TBody"));
        foreach (var (row, name) in rows.Index())
        {
            var line = body.Add("TR");
            page.Mark(line.Add("TH", attributes: RowHeader), () => page.Text(name, Design.Label, Design.Left + Inset, y - (RowHeight / 2) - 3));
            for (var column = 0; column < heads.Count; column++)
            {
                var description = $"{grid.Description}: {grid.RowNames[row]}, {grid.Columns[column].Header}";
                page.Mark(Field(line.Add("TD"), "tv", description), () => page.Outline(lefts[column], y - RowHeight, lefts[column + 1] - lefts[column], RowHeight, Thin, Design.Form));
            }

            y -= RowHeight;
        }

        page.Rule(Design.Left, Design.Left + names, y, Thin, Design.Form);
        page.Rule(Design.Left, Design.Right, top - headHeight, Thin, Design.Form);
    }
}
