using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>Attached files. Shows nothing without files.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Files">The files in the order they came.</param>
public sealed record FileListView(Language Language, IReadOnlyList<FileView> Files);

/// <summary>One attached file.</summary>
/// <param name="Name">The name its owner gave it.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Href">Where it is downloaded, or none.</param>
/// <param name="Note">Something to know about it, for example that it was not scanned for viruses; or none.</param>
/// <param name="RemoveValue">
/// The value that a <em>Poista</em> button named <c>remove</c> posts with the form around the list, or none where files may not be removed.
/// </param>
public sealed record FileView(string Name, long Bytes, string? Href = null, string? Note = null, string? RemoveValue = null);
