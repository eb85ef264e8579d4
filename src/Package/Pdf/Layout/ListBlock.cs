namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>A list with bullets.</summary>
internal sealed class ListBlock(IReadOnlyList<IReadOnlyList<TextLine>> items, TextLine bullet, string? language) : Block
{
    public const double Indent = 14;
    private const string Bulleted = "<</O /List /ListNumbering /Disc>>";
    private static readonly TextStyle Style = Design.Body;

    public override double Above => 4;

    public override double Beginning => items.Count == 0 ? 0 : ParagraphBlock.BeginningOf(items[0], Style);

    public override void Draw(PageFlow flow)
    {
        if (items.Count == 0)
        {
            return;
        }

        flow.Space(Above);
        var list = flow.Document.Add("L", language, Bulleted);
        foreach (var item in items)
        {
            flow.Require(ParagraphBlock.BeginningOf(item, Style)); // the bullet stays with its text
            var element = list.Add("LI");
            var label = element.Add("Lbl");
            flow.Page.Mark(label, () => flow.Page.Text(bullet, Style, Design.Left + 2, flow.Peek() - Style.Baseline));
            ParagraphBlock.DrawLines(flow, element.Add("LBody"), item, Style, Design.Left + Indent);
            flow.Space(3);
        }

        flow.Space(10);
    }
}
