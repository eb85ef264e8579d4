namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>A heading of level 1–3. Stays on the page of what follows it, and is a bookmark.</summary>
internal sealed class HeadingBlock(int level, string text, IReadOnlyList<TextLine> lines, string? language) : Block
{
    /// <summary>What comes next in the document; set when it is known.</summary>
    public Block? Next { get; set; }

    public override double Beginning => lines.Count * Design.Heading(level).Leading + Design.SpaceAround(level).Below + (Next?.Beginning ?? 0);

    public override void Draw(PageFlow flow)
    {
        var (above, below) = Design.SpaceAround(level);
        flow.Space(above);
        flow.Require(Math.Min(Beginning, flow.Fresh));
        ParagraphBlock.DrawLines(flow, flow.Document.Add($"H{level}", language), lines, Design.Heading(level), Design.Left);
        flow.Bookmarks.Add(new Bookmark(level, text, flow.Page.Index, flow.Y + lines.Count * Design.Heading(level).Leading));
        flow.Space(below);
    }
}
