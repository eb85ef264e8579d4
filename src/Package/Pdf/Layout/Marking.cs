using Kevytasiointi.Package.Pdf.Structure;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>
/// Words framed at the top of every page, such as a secrecy marking. On the first page they are read out as part of the document; on the
/// others they are pagination, so that a listener hears them once.
/// </summary>
internal sealed class Marking(IReadOnlyList<TextLine> lines)
{
    public const int MaxLines = 6;
    public const double TextWidth = Design.Width - 2 * PaddingAcross;
    private const double PaddingAcross = 8;
    private const double PaddingAlong = 4;
    private const double SpaceBelow = 18;
    private const double Rise = 14; // the frame reaches a little into the upper margin
    private readonly TextStyle style = Design.Marking;

    /// <summary>How much lower the page's content begins.</summary>
    public double Height => lines.Count * style.Leading + 2 * PaddingAlong + SpaceBelow - Rise;

    public void Draw(Page page, StructureElement? document)
    {
        var width = lines.Max(line => line.Width) * style.Size + 2 * PaddingAcross;
        var height = lines.Count * style.Leading + 2 * PaddingAlong;
        var top = Design.Top + Rise;
        var left = Design.Right - width;
        page.Frame(left, top - height, width, height, Design.StrongRule, style.Ink);
        if (document is null)
        {
            page.Artifact("Pagination", Text);
        }
        else
        {
            page.Mark(document.Add("P"), Text);
        }

        void Text()
        {
            foreach (var (index, line) in lines.Index())
            {
                page.Text(line, style, left + PaddingAcross, top - PaddingAlong - index * style.Leading - style.Baseline);
            }
        }
    }
}
