using Kevytasiointi.Package.Pdf.Structure;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>A paragraph, which may run over pages; never leaves a single line behind or takes one along.</summary>
internal sealed class ParagraphBlock(IReadOnlyList<TextLine> lines, TextStyle style, string? language, double above, double below) : Block
{
    /// <summary>What it leads up to, when it stands under a heading; set when it is known.</summary>
    public Block? LeadsTo { get; set; }

    public override double Above => above;

    /// <summary>Words under a heading that lead to a place to fill stand on its page.</summary>
    public override double Beginning => LeadsTo is EntryBlock or ParagraphBlock { LeadsTo: EntryBlock }
        ? (lines.Count * style.Leading) + Math.Max(below, LeadsTo.Above) + LeadsTo.Beginning
        : BeginningOf(lines, style);

    public override void Draw(PageFlow flow)
    {
        flow.Space(Above);
        if (LeadsTo is not null)
        {
            flow.Require(Math.Min(Beginning, flow.Fresh));
        }

        DrawLines(flow, flow.Document.Add("P", language), lines, style, Design.Left);
        flow.Space(below);
    }

    /// <summary>The height of the lines that must stay together at the beginning: two, or three when that is all.</summary>
    public static double BeginningOf(IReadOnlyCollection<TextLine> lines, TextStyle style) =>
        Math.Min(lines.Count, lines.Count == 3 ? 3 : 2) * style.Leading;

    /// <summary>Draws lines of one element, on as many pages as they need.</summary>
    public static void DrawLines(PageFlow flow, StructureElement element, IReadOnlyList<TextLine> lines, TextStyle style, double x)
    {
        for (var start = 0; start < lines.Count;)
        {
            var left = lines.Count - start;
            flow.Require(Math.Min(left, left == 3 ? 3 : 2) * style.Leading);
            var count = Math.Min(left, (int)(flow.Remaining / style.Leading));
            count = left - count == 1 && count > 2 ? count - 1 : Math.Max(count, 1);
            var top = flow.Take(count * style.Leading);
            var piece = lines.Skip(start).Take(count);
            flow.Page.Mark(element, () =>
            {
                foreach (var (index, line) in piece.Index())
                {
                    flow.Page.Text(line, style, x, top - index * style.Leading - style.Baseline);
                }
            });
            start += count;
        }
    }
}
