namespace Kevytasiointi.Casework.Attachments;

/// <summary>A kind of file the service takes: how it is known by its content, its media type and the endings people give it.</summary>
/// <param name="Name">Short name in messages, for example PDF.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Endings">File name endings that fit, without the dot.</param>
public sealed record FileKind(string Name, string ContentType, params IReadOnlyList<string> Endings)
{
    /// <summary>Every kind taken: what Suomi.fi-viestit and archives take too, without what can carry macros.</summary>
    public static IReadOnlyList<FileKind> All { get; } =
    [
        new("PDF", "application/pdf", "pdf"),
        new("JPEG", "image/jpeg", "jpg", "jpeg"),
        new("PNG", "image/png", "png"),
        new("TIFF", "image/tiff", "tif", "tiff"),
        new("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        new("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        new("PPTX", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
        new("ODT", "application/vnd.oasis.opendocument.text", "odt"),
        new("ODS", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
        new("TXT", "text/plain", "txt", "csv"),
    ];

    /// <summary>The kind with this name.</summary>
    public static FileKind Named(string name) => All.First(kind => kind.Name == name);

    /// <summary>The endings as people read them: "PDF, JPG …".</summary>
    public static string Accepted { get; } = string.Join(", ", All.SelectMany(kind => kind.Endings));

    /// <summary>The value of a file input's <c>accept</c>: ".pdf,.jpg …". A hint to the browser; the content decides.</summary>
    public static string AcceptAttribute { get; } = string.Join(",", All.SelectMany(kind => kind.Endings).Select(ending => "." + ending));
}

/// <summary>Why a file was not taken.</summary>
public enum FileRefusal
{
    /// <summary>No bytes.</summary>
    Empty,

    /// <summary>Larger than one file may be.</summary>
    TooLarge,

    /// <summary>All files together would be too large.</summary>
    TooLargeTogether,

    /// <summary>Too many files.</summary>
    TooMany,

    /// <summary>Not a kind the service takes.</summary>
    UnknownKind,

    /// <summary>The name says one kind, the content another.</summary>
    NameAndContentDiffer,

    /// <summary>A PDF that needs a password.</summary>
    Encrypted,

    /// <summary>An office document with macros.</summary>
    Macros,

    /// <summary>A packed document that unpacks to something enormous or is broken.</summary>
    Hostile,

    /// <summary>The service could not store it now.</summary>
    NoRoom,
}
