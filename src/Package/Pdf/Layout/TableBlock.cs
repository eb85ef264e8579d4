using Kevytasiointi.Package.Pdf.Structure;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>A table with column heads, which stand again at the top of every page it runs over.</summary>
internal sealed class TableBlock : Block
{
    public const int MaxColumns = 12;
    private const string ColumnHeader = "<</O /Table /Scope /Column>>";
    private readonly IReadOnlyList<double> lefts;
    private readonly IReadOnlyList<IReadOnlyList<TextLine>> head;
    private readonly IReadOnlyList<IReadOnlyList<IReadOnlyList<TextLine>>> rows;
    private readonly string? language;

    public TableBlock(Typesetter typesetter, IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows, string? language)
    {
        this.language = language;
        var widths = ColumnWidths.Of(typesetter, headers, rows);
        lefts = [.. widths.Select((_, index) => Design.Left + widths.Take(index).Sum(width => width + Design.Gutter))];
        head = [.. headers.Select((text, index) => typesetter.Lines(text, Design.ColumnHead, widths[index]))];
        this.rows = [.. rows.Select(row => row.Select((text, index) => typesetter.Lines(text, Design.Body, widths[index])).ToList())];
    }

    public override double Beginning =>
        HeadRow(null).Height + (rows.Count == 0 ? 0 : BodyRow(StructureElement.Root(), rows[0]).Beginning);

    public override void Draw(PageFlow flow)
    {
        flow.Require(Math.Min(Beginning, flow.Fresh));
        var table = flow.Document.Add("Table", language);
        HeadRow(table.Add("THead").Add("TR")).Draw(flow, _ => { });
        if (rows.Count > 0)
        {
            var body = table.Add("TBody");
            foreach (var row in rows)
            {
                BodyRow(body, row).Draw(flow, again => HeadRow(null).Draw(again, _ => { }));
            }
        }

        flow.Space(14);
    }

    private Row HeadRow(StructureElement? row)
    {
        var cells = head.Select((cell, index) => Cell(cell, row?.Add("TH", attributes: ColumnHeader), Design.ColumnHead, index));
        return new Row([.. cells], Design.StrongRule, Design.Black);
    }

    private Row BodyRow(StructureElement body, IReadOnlyList<IReadOnlyList<TextLine>> cells)
    {
        var row = body.Add("TR");
        return new([.. cells.Select((cell, index) => Cell(cell, row.Add("TD"), Design.Body, index))], Design.HairRule, Design.Hair);
    }

    private List<CellLine> Cell(IReadOnlyList<TextLine> lines, StructureElement? element, TextStyle style, int column) =>
        [.. lines.Select(line => new CellLine(element, line, style, lefts[column]))];
}
