using System.Globalization;

namespace Kevytasiointi.Package.Pdf.Objects;

/// <summary>A reference to a numbered object; as text it is what stands in the file, such as <c>12 0 R</c>.</summary>
internal readonly record struct PdfReference(int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} 0 R");
}
