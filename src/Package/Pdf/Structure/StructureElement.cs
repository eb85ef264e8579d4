namespace Kevytasiointi.Package.Pdf.Structure;

/// <summary>
/// One element of the document's logical structure (ISO 32000-1, 14.7): what a screen reader sees. Its children are elements and pieces of
/// marked content on pages, in reading order.
/// </summary>
internal sealed class StructureElement
{
    private readonly List<object> children = [];

    private StructureElement(string type, StructureElement? parent, string? language, string? attributes)
    {
        (Type, Parent, Language, Attributes) = (type, parent, language, attributes);
        parent?.children.Add(this);
    }

    /// <summary>A standard structure type (ISO 32000-1, 14.8.4): H1, P, Table …</summary>
    public string Type { get; }

    public StructureElement? Parent { get; }

    /// <summary>BCP 47 tag where the language differs from the parent's.</summary>
    public string? Language { get; }

    /// <summary>A PDF dictionary of attributes, such as the scope of a table's header.</summary>
    public string? Attributes { get; }

    /// <summary>Elements and <see cref="MarkedContent"/>.</summary>
    public IReadOnlyList<object> Children => children;

    public static StructureElement Root() => new("Document", null, null, null);

    public StructureElement Add(string type, string? language = null, string? attributes = null) => new(type, this, language, attributes);

    public void Add(MarkedContent content) => children.Add(content);
}

/// <summary>A piece of a page's content: the page's index from 0 and the piece's number on that page.</summary>
internal sealed record MarkedContent(int Page, int Number);
