namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>A framed place to write in, with its words set.</summary>
/// <param name="Place">The place.</param>
/// <param name="Label">The words in its corner.</param>
/// <param name="Unit">The words at its end.</param>
/// <param name="Slots">The widths of the boxes and of what stands between them; none where it is plain.</param>
/// <param name="Printed">What stands in each slot; null where a character is to be written.</param>
/// <param name="Width">Its width in points.</param>
internal sealed record Cell(PdfCell Place, TextLine Label, TextLine Unit, IReadOnlyList<double> Slots, IReadOnlyList<TextLine?> Printed, double Width)
{
    private const double LeastShare = 0.45;
    private const double Box = 15.5;
    private const double Mark = 8;
    private const double Gap = 5;

    /// <summary>Whether it has boxes, whose width is what it is.</summary>
    public bool IsOfBoxes => Slots.Count > 0;

    /// <summary>How narrow it may become beside others, in points.</summary>
    public double Least => IsOfBoxes ? Width : Math.Min(Width, LeastShare * Design.Width);

    public static Cell Of(Typesetter typesetter, PdfCell place)
    {
        double[] slots = [.. place.Boxes.Select(slot => slot switch { '_' => Box, ' ' => Gap, _ => char.IsLetter(slot) ? Box : Mark })];
        var shrink = Math.Min(1, Design.Width / Math.Max(1, slots.Sum()));
        slots = [.. slots.Select(slot => slot * shrink)];
        var width = slots.Length > 0 ? Math.Max(slots.Sum(), 0) : Math.Clamp(place.Share, 0.1, 1) * Design.Width;
        return new Cell(
            place,
            typesetter.OneLine(place.Label, Design.CellLabel, Math.Max(width, LabelRoom(typesetter, place)) - (2 * CellRow.Inset)),
            typesetter.OneLine(place.Unit, Design.Label, width / 2),
            slots,
            [.. place.Boxes.Select(slot => slot is '_' ? null : typesetter.OneLine(slot.ToString(), Design.Label, Box))],
            slots.Length > 0 ? Math.Max(width, LabelRoom(typesetter, place)) : width);
    }

    /// <summary>Few boxes are no reason to cut their words short.</summary>
    private static double LabelRoom(Typesetter typesetter, PdfCell place) =>
        place.Label.Length == 0 ? 0 : Math.Min(Design.Width, typesetter.Natural(place.Label, Design.CellLabel).Line + (2 * CellRow.Inset));
}
