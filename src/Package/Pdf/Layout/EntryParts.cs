namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>Sets the places of an entry into parts: cells side by side as far as there is room, ticks in as few lines as they fit in, tables whole.</summary>
internal static class EntryParts
{
    public static IReadOnlyList<EntryPart> Of(Typesetter typesetter, IReadOnlyList<PdfPlace> places)
    {
        var parts = new List<EntryPart>();
        var row = new List<Cell>();
        foreach (var place in places)
        {
            if (place is PdfCell cell)
            {
                var next = Cell.Of(typesetter, cell);
                var room = Design.Width - row.Sum(each => each.Width);
                if (row.Count > 0 && (next.Least > room + 1 || row[0].Place.Lines != cell.Lines))
                {
                    EndRow();
                    room = Design.Width;
                }

                row.Add(next with { Width = Math.Min(next.Width, Math.Max(next.Least, room)) });
                continue;
            }

            EndRow();
            parts.AddRange(place switch
            {
                PdfTicks ticks => TickLine.Of(typesetter, ticks),
                PdfGrid grid => [new GridPart(typesetter, grid)],
                _ => throw new NotSupportedException($"There is no way to draw {place.GetType().Name}."),
            });
        }

        EndRow();
        return parts;

        void EndRow()
        {
            if (row.Count > 0)
            {
                parts.Add(new CellRow([.. row], places.OfType<PdfCell>().Count() > 1));
                row.Clear();
            }
        }
    }
}
