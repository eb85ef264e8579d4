namespace Kevytasiointi.Package.Pdf;

/// <summary>How a paragraph stands among the others.</summary>
public enum PdfParagraphStyle
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The sentence that says what the document is; larger.</summary>
    Lead,

    /// <summary>Small print; smaller and grey.</summary>
    Small,
}
