namespace Kevytasiointi.Package.Pdf;

/// <summary>What a document says of itself. Times and words are given, never looked up, so the same settings give the same bytes.</summary>
public sealed record PdfSettings
{
    /// <summary>The document's title, shown by readers in place of the file name and in the footer of every page.</summary>
    public required string Title { get; init; }

    /// <summary>The language of the text as a BCP 47 tag: <c>fi</c>, <c>sv</c>, <c>en</c>, <c>se</c> …</summary>
    public required string Language { get; init; }

    /// <summary>Who issues the document, such as the authority's name. May be empty.</summary>
    public string Author { get; init; } = "";

    /// <summary>What the document is about, in one line. May be empty.</summary>
    public string Subject { get; init; } = "";

    /// <summary>When the document is made: creation and modification date.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>The words of the page footer from page number and page count, such as <c>Sivu 1 / 3</c>.</summary>
    public required Func<int, int, string> PageWord { get; init; }

    /// <summary>Which kind of PDF/A is written.</summary>
    public PdfConformance Conformance { get; init; } = PdfConformance.A3a;
}
