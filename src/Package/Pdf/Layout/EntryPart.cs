using Kevytasiointi.Package.Pdf.Objects;
using Kevytasiointi.Package.Pdf.Structure;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>A part of an entry that is never divided between pages, such as a row of places to write in.</summary>
internal abstract class EntryPart
{
    /// <summary>The thickness of the frames of places to fill.</summary>
    protected const double Thin = 0.6;

    public abstract double Height { get; }

    /// <summary>Draws it below <paramref name="top"/>.</summary>
    public abstract void Draw(Page page, StructureElement parent, double top);

    /// <summary>A field of a printed form in the structure: <c>tv</c> for text, <c>cb</c> for a square to tick, <c>rb</c> for one of several.</summary>
    protected static StructureElement Field(StructureElement parent, string role, string description) =>
        parent.Add("Form", attributes: $"<</O /PrintField /Role /{role} /Desc {PdfSyntax.Text(PlainText.Line(description))}>>");

    /// <summary>Draws lines of text below a height.</summary>
    internal static void DrawLines(Page page, IReadOnlyList<TextLine> lines, TextStyle style, double x, double top)
    {
        foreach (var (index, line) in lines.Index())
        {
            page.Text(line, style, x, top - (index * style.Leading) - style.Baseline);
        }
    }
}
