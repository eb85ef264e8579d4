using Kevytasiointi.Package.Pdf.Structure;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>One line of squares to tick with their words: one, two side by side, or as many as fit when they are few and short.</summary>
internal sealed class TickLine : EntryPart
{
    private const double Square = 9.5;
    private const double TextLeft = 16;
    private const double Between = 26;
    private const double Padding = 2;
    private const int MostInOneLine = 4;
    private const int FewestInColumns = 4;

    private readonly string role;
    private readonly string description;
    private readonly IReadOnlyList<Tick> ticks;

    private TickLine(string role, string description, IReadOnlyList<Tick> ticks) => (this.role, this.description, this.ticks) = (role, description, ticks);

    public override double Height => ticks.Max(tick => tick.Height) + Padding;

    public static IEnumerable<EntryPart> Of(Typesetter typesetter, PdfTicks place)
    {
        var role = place.Several ? "cb" : "rb";
        var parts = new List<EntryPart>();
        if (place.Label.Length > 0)
        {
            parts.Add(new LabelLine(typesetter.Lines(place.Label, Design.Label, Design.Width)));
        }

        var natural = place.Choices.Select(choice => TextLeft + typesetter.Natural(choice.Text, Design.Body).Line).ToList();
        var plain = place.Choices.All(choice => choice.Note.Length == 0);
        var columns = plain && place.Choices.Count <= MostInOneLine && natural.Sum() + (Between * (natural.Count - 1)) <= Design.Width ? place.Choices.Count
            : plain && place.Choices.Count >= FewestInColumns && natural.Max() + (Between / 2) <= Design.Width / 2 ? 2
            : 1;
        var inOneLine = columns == place.Choices.Count;
        for (var start = 0; start < place.Choices.Count; start += columns)
        {
            var (left, line) = (Design.Left, new List<Tick>());
            for (var index = start; index < Math.Min(start + columns, place.Choices.Count); index++)
            {
                var width = inOneLine ? natural[index] + Between : Design.Width / columns;
                line.Add(Tick.Of(typesetter, place.Choices[index], left, inOneLine ? Design.Width : width - TextLeft));
                left += width;
            }

            parts.Add(new TickLine(role, place.Description, line));
        }

        return parts;
    }

    public override void Draw(Page page, StructureElement parent, double top)
    {
        foreach (var tick in ticks)
        {
            var middle = top - Design.Body.Baseline + (Design.Body.Size * 0.36);
            page.Mark(Field(parent, role, $"{description}: {tick.Description}"), () =>
            {
                page.Outline(tick.Left, middle - (Square / 2), Square, Square, 0.9, Design.Black);
                DrawLines(page, tick.Text, Design.Body, tick.Left + TextLeft, top);
                DrawLines(page, tick.Note, Design.Small, tick.Left + TextLeft, top - (tick.Text.Count * Design.Body.Leading));
            });
        }
    }

    private sealed record Tick(string Description, double Left, IReadOnlyList<TextLine> Text, IReadOnlyList<TextLine> Note)
    {
        public double Height => (Text.Count * Design.Body.Leading) + (Note.Count * Design.Small.Leading);

        public static Tick Of(Typesetter typesetter, (string Text, string Note) choice, double left, double width) => new(
            choice.Text, left, typesetter.Lines(choice.Text, Design.Body, width), choice.Note.Length == 0 ? [] : typesetter.Lines(choice.Note, Design.Small, width));
    }

    /// <summary>The words above squares.</summary>
    private sealed class LabelLine(IReadOnlyList<TextLine> lines) : EntryPart
    {
        public override double Height => lines.Count * Design.Label.Leading;

        public override void Draw(Page page, StructureElement parent, double top) =>
            page.Mark(parent.Add("P"), () => DrawLines(page, lines, Design.Label, Design.Left, top));
    }
}
