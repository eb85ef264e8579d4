using Kevytasiointi.Package.Pdf.Fonts;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>How a piece of text is set. Sizes in points.</summary>
/// <param name="Face">Regular or bold.</param>
/// <param name="Size">Type size.</param>
/// <param name="Leading">Height of a line.</param>
/// <param name="Ink">Colour.</param>
internal sealed record TextStyle(Typeface Face, double Size, double Leading, Ink Ink)
{
    /// <summary>
    /// From the top of a line to its baseline: capitals stand in the middle of the line's height unless another style is to be
    /// matched.
    /// </summary>
    public double Baseline { get; init; } = (Leading + Size * Face.Font.CapHeight / Face.Font.UnitsPerEm) / 2;
}

/// <summary>A grey of the sRGB space, 0 black to 1 white.</summary>
internal readonly record struct Ink(double Grey);
