namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>A heading of level 1–3. Stays on the page of what follows it, and is a bookmark.</summary>
internal sealed class HeadingBlock(int level, string text, IReadOnlyList<TextLine> lines, string? language) : Block
{
    /// <summary>What comes next in the document; set when it is known.</summary>
    public Block? Next { get; set; }

    public override double Above => Design.SpaceAround(level).Above;

    public override double Beginning => lines.Count * Design.Heading(level).Leading
        + (Next is null ? 0 : Math.Max(Design.SpaceAround(level).Below, Next.Above) + Next.Beginning);

    public override void Draw(PageFlow flow)
    {
        flow.Space(Above);
        flow.Require(Math.Min(Beginning, flow.Fresh));
        flow.Bookmarks.Add(new Bookmark(level, text, flow.Page.Index, flow.Peek()));
        ParagraphBlock.DrawLines(flow, flow.Document.Add($"H{level}", language), lines, Design.Heading(level), Design.Left);
        flow.Space(Design.SpaceAround(level).Below);
    }
}
