using Kevytasiointi.Package.Pdf.Structure;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>
/// A question to answer by hand: its number in the margin, what is asked, help in small print, and the places to fill. Kept whole on a page unless it is
/// tall; what is asked always has a place to answer it on the same page.
/// </summary>
internal sealed class EntryBlock : Block
{
    private const double KeptWhole = 0.45;
    private const double BelowHead = 4;
    private const double NumberGap = 7;
    private const int FirstParts = 2;

    private readonly TextLine number;
    private readonly IReadOnlyList<TextLine> label;
    private readonly IReadOnlyList<IReadOnlyList<TextLine>> notes;
    private readonly IReadOnlyList<EntryPart> parts;

    public EntryBlock(Typesetter typesetter, PdfEntry entry)
    {
        number = typesetter.OneLine(entry.Number, Design.Small, Design.Left);
        label = string.IsNullOrWhiteSpace(entry.Label) ? [] : typesetter.Lines(entry.Label, Design.Strong, Design.Width);
        notes = [.. entry.Notes.Where(note => !string.IsNullOrWhiteSpace(note)).Select(note => typesetter.Lines(note, Design.Small, Design.Width))];
        parts = EntryParts.Of(typesetter, entry.Places);
    }

    public override double Above => 12;

    public override double Beginning => Head + parts.Take(FirstParts).Sum(part => part.Height);

    private double Head => (label.Count * Design.Strong.Leading) + (notes.Sum(note => note.Count) * Design.Small.Leading)
        + (parts.Count > 0 && (label.Count > 0 || notes.Count > 0) ? BelowHead : 0);

    public override void Draw(PageFlow flow)
    {
        flow.Space(Above);
        var whole = Head + parts.Sum(part => part.Height);
        flow.Require(Math.Min(whole <= KeptWhole * flow.Fresh ? whole : Beginning, flow.Fresh));
        var element = flow.Document.Add("Sect");
        DrawHead(flow, element);
        foreach (var (index, part) in parts.Index())
        {
            var top = flow.Take(part.Height);
            if (index == 0 && label.Count == 0)
            {
                DrawNumber(flow.Page, element, top);
            }

            part.Draw(flow.Page, element, top);
        }

        flow.Space(10);
    }

    private void DrawHead(PageFlow flow, StructureElement element)
    {
        if (Head <= 0)
        {
            return;
        }

        var top = flow.Take(Head);
        if (label.Count > 0)
        {
            var asked = element.Add("P");
            DrawNumber(flow.Page, asked, top);
            flow.Page.Mark(asked, () => EntryPart.DrawLines(flow.Page, label, Design.Strong, Design.Left, top));
            top -= label.Count * Design.Strong.Leading;
        }

        foreach (var note in notes)
        {
            flow.Page.Mark(element.Add("P"), () => EntryPart.DrawLines(flow.Page, note, Design.Small, Design.Left, top));
            top -= note.Count * Design.Small.Leading;
        }
    }

    private void DrawNumber(Page page, StructureElement parent, double top)
    {
        if (number.Characters.Count > 0)
        {
            page.Mark(parent.Add("Lbl"), () => page.Text(number, Design.Small, Design.Left - NumberGap - (number.Width * Design.Small.Size), top - Design.Strong.Baseline));
        }
    }
}
