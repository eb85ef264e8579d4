using Kevytasiointi.Package.Pdf;

namespace Kevytasiointi.Simulators.Demo;

/// <summary>A made-up attachment: a one-page PDF that says it is made up.</summary>
internal static class DemoFile
{
    /// <summary>The bytes.</summary>
    public static byte[] Of(string name, DateTimeOffset made)
    {
        var pdf = new PdfDocument(new PdfSettings { Title = name, Language = "fi", Made = made, PageWord = (page, pages) => $"{page} / {pages}" });
        pdf.Heading(1, name);
        pdf.Paragraph("Tämä liite on keksitty esittelyä varten.");
        using var memory = new MemoryStream();
        pdf.Save(memory);
        return memory.ToArray();
    }
}
