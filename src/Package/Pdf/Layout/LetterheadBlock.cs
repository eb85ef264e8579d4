namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>The first line of a document: who sends it on the left, and on the right a word or a date, above a thin rule.</summary>
internal sealed class LetterheadBlock(IReadOnlyList<TextLine> sender, IReadOnlyList<TextLine> aside) : Block
{
    public const double SenderWidth = 290;
    public const double AsideWidth = Design.Width - SenderWidth - Design.Gutter;

    public override double Beginning => Math.Max(sender.Count, aside.Count) * Design.Strong.Leading + 8;

    public override void Draw(PageFlow flow)
    {
        var top = flow.Take(Beginning);
        var page = flow.Page;
        Draw(sender, Design.Strong, _ => Design.Left);
        Draw(aside, Design.Label, line => Design.Right - line.Width * Design.Label.Size);
        page.Rule(Design.Left, Design.Right, flow.Y, Design.HairRule, Design.Hair);
        flow.Space(26);

        void Draw(IReadOnlyList<TextLine> lines, TextStyle style, Func<TextLine, double> x)
        {
            if (lines.Any(line => line.Characters.Count > 0))
            {
                page.Mark(flow.Document.Add("P"), () =>
                {
                    foreach (var (index, line) in lines.Index())
                    {
                        page.Text(line, style, x(line), top - index * style.Leading - style.Baseline);
                    }
                });
            }
        }
    }
}
