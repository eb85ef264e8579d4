using System.Globalization;
using System.Text;
using Kevytasiointi.Package.Pdf.Fonts;
using Kevytasiointi.Package.Pdf.Objects;
using Kevytasiointi.Package.Pdf.Structure;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>One page being drawn. Every mark on it belongs to a structure element or is an artifact; nothing is left unsaid.</summary>
internal sealed class Page(int index, EmbeddedFont regular, EmbeddedFont bold)
{
    private readonly StringBuilder content = new();
    private readonly List<StructureElement> owners = [];

    public int Index => index;

    /// <summary>The page's drawing operators (ISO 32000-1, annex A).</summary>
    public string Content => content.ToString();

    /// <summary>The element of each piece of marked content, by its number.</summary>
    public IReadOnlyList<StructureElement> Owners => owners;

    /// <summary>Draws what belongs to an element; pieces never nest.</summary>
    public void Mark(StructureElement element, Action draw)
    {
        content.Append(CultureInfo.InvariantCulture, $"/{element.Type} <</MCID {owners.Count}>> BDC\n");
        element.Add(new MarkedContent(index, owners.Count));
        owners.Add(element);
        draw();
        content.Append("EMC\n");
    }

    /// <summary>Draws what a screen reader passes over. <paramref name="kind"/> is Pagination or Layout.</summary>
    public void Artifact(string kind, Action draw)
    {
        content.Append(CultureInfo.InvariantCulture, $"/Artifact <</Type /{kind}>> BDC\n");
        draw();
        content.Append("EMC\n");
    }

    /// <summary>One line of text from <paramref name="x"/> to the right, on a baseline.</summary>
    public void Text(TextLine line, TextStyle style, double x, double baseline)
    {
        if (line.Characters.Count == 0)
        {
            return;
        }

        var font = style.Face == Typeface.Bold ? bold : regular;
        content.Append(CultureInfo.InvariantCulture, $"BT /{(font == bold ? "F2" : "F1")} {PdfSyntax.Number(style.Size)} Tf ")
            .Append(CultureInfo.InvariantCulture, $"{Colour(style.Ink)} rg ")
            .Append(CultureInfo.InvariantCulture, $"1 0 0 1 {PdfSyntax.Number(x)} {PdfSyntax.Number(baseline)} Tm\n");
        for (var start = 0; start < line.Characters.Count;)
        {
            var missing = line.Characters[start].Missing is not null;
            var run = line.Characters.Skip(start).TakeWhile(character => character.Missing is not null == missing).ToList();
            Run(run, font, missing);
            start += run.Count;
        }

        content.Append("ET\n");
    }

    /// <summary>A horizontal rule whose middle is at <paramref name="y"/>; an artifact.</summary>
    public void Rule(double left, double right, double y, double thickness, Ink ink) => Artifact("Layout", () =>
        content.Append(CultureInfo.InvariantCulture, $"{Colour(ink)} RG {PdfSyntax.Number(thickness)} w {PdfSyntax.Number(left)} ")
            .Append(CultureInfo.InvariantCulture, $"{PdfSyntax.Number(y)} m {PdfSyntax.Number(right)} {PdfSyntax.Number(y)} l S\n"));

    /// <summary>A framed box; an artifact.</summary>
    public void Frame(double left, double bottom, double width, double height, double thickness, Ink ink) =>
        Artifact("Layout", () => Outline(left, bottom, width, height, thickness, ink));

    /// <summary>A framed box that belongs to what is being marked.</summary>
    public void Outline(double left, double bottom, double width, double height, double thickness, Ink ink) =>
        content.Append(CultureInfo.InvariantCulture, $"{Colour(ink)} RG {PdfSyntax.Number(thickness)} w {PdfSyntax.Number(left)} ")
            .Append(CultureInfo.InvariantCulture, $"{PdfSyntax.Number(bottom)} {PdfSyntax.Number(width)} {PdfSyntax.Number(height)} re S\n");

    /// <summary>A line that belongs to what is being marked.</summary>
    public void Line(double x1, double y1, double x2, double y2, double thickness, Ink ink) =>
        content.Append(CultureInfo.InvariantCulture, $"{Colour(ink)} RG {PdfSyntax.Number(thickness)} w {PdfSyntax.Number(x1)} ")
            .Append(CultureInfo.InvariantCulture, $"{PdfSyntax.Number(y1)} m {PdfSyntax.Number(x2)} {PdfSyntax.Number(y2)} l S\n");

    private void Run(List<SetCharacter> run, EmbeddedFont font, bool missing)
    {
        if (missing)
        {
            // What stands behind the box is kept for those who copy or hear the text; a control character is nothing to hear.
            var actual = string.Concat(run.Select(one => Rune.IsControl(one.Missing!.Value) ? "\uFFFD" : one.Missing.Value.ToString()));
            content.Append(CultureInfo.InvariantCulture, $"/Span <</ActualText {PdfSyntax.Text(actual)}>> BDC\n");
        }

        content.Append("[<");
        foreach (var character in run)
        {
            content.Append(CultureInfo.InvariantCulture, $"{font.Number(character.Character):X4}");
            if (Math.Abs(character.Kerning) > 0.0005)
            {
                content.Append(CultureInfo.InvariantCulture, $"> {PdfSyntax.Number(-1000 * character.Kerning)} <");
            }
        }

        content.Append(missing ? ">] TJ\nEMC\n" : ">] TJ\n");
    }

    private static string Colour(Ink ink)
    {
        var grey = PdfSyntax.Number(ink.Grey);
        return $"{grey} {grey} {grey}";
    }
}
