using Kevytasiointi.Package.Pdf.Structure;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>
/// Places to write in, side by side and equally high. Where an entry has many, the last of a row that is not of boxes is drawn out to the edge of the paper.
/// </summary>
internal sealed class CellRow(IReadOnlyList<Cell> cells, bool isOfMany) : EntryPart
{
    /// <summary>From a frame to what stands in it.</summary>
    public const double Inset = 4;

    private const double LabelRoom = 9.5;
    private const double LineRoom = 20;
    private const double PrintedRoom = 3.5;
    private const double Tooth = 10;

    private bool HasLabel => cells.Any(cell => cell.Place.Label.Length > 0);

    public override double Height => (cells.Max(cell => cell.Place.Lines) * LineRoom) + (HasLabel ? LabelRoom : 2);

    public override void Draw(Page page, StructureElement parent, double top)
    {
        var left = Design.Left;
        var stretched = isOfMany ? cells.LastOrDefault(cell => !cell.IsOfBoxes) : null;
        var room = Design.Width - cells.Sum(cell => cell.Width);
        foreach (var cell in cells)
        {
            var width = cell.Width + (ReferenceEquals(cell, stretched) ? Math.Max(0, room) : 0);
            page.Mark(Field(parent, "tv", cell.Place.Description), () => Draw(page, cell, left, top, width));
            left += width;
        }
    }

    private void Draw(Page page, Cell cell, double left, double top, double width)
    {
        var bottom = top - Height;
        page.Outline(left, bottom, width, Height, Thin, Design.Form);
        page.Text(cell.Label, Design.CellLabel, left + Inset, top - 1 - Design.CellLabel.Baseline);
        page.Text(cell.Unit, Design.Label, left + width - Inset - (cell.Unit.Width * Design.Label.Size), bottom + 6);
        for (var line = 1; line < cell.Place.Lines; line++)
        {
            page.Line(left + Inset, bottom + (line * LineRoom), left + width - Inset, bottom + (line * LineRoom), Design.HairRule, Design.Hair);
        }

        DrawSlots(page, cell, left, bottom);
    }

    private static void DrawSlots(Page page, Cell cell, double left, double bottom)
    {
        var x = left;
        foreach (var (index, slot) in cell.Slots.Index())
        {
            if (cell.Printed[index] is { } printed)
            {
                page.Text(printed, Design.Label, x + ((slot - (printed.Width * Design.Label.Size)) / 2), bottom + PrintedRoom);
            }

            x += slot;
            if (index < cell.Slots.Count - 1 || x < left + cell.Width - 1)
            {
                page.Line(x, bottom, x, bottom + Tooth, Thin, Design.Form);
            }
        }
    }
}
