namespace Kevytasiointi.Package.Pdf;

/// <summary>Which part and level of PDF/A (ISO 19005) a document is written for and says in its metadata.</summary>
public enum PdfConformance
{
    /// <summary>PDF/A-3, level A intended: tagged, files may be attached. The one to give to people and archives.</summary>
    A3a,

    /// <summary>
    /// PDF/A-1, level B: the same pages for the one validator that is free to run in a build (PDFBox preflight). No attachments.
    /// </summary>
    A1b,
}
