using System.Globalization;
using Kevytasiointi.Package.Pdf.Layout;

namespace Kevytasiointi.Package.Pdf.Objects;

/// <summary>Writes headings as bookmarks (ISO 32000-1, 12.3.3), nested by their levels.</summary>
internal static class Bookmarks
{
    /// <summary>Writes them and gives the outline root; null when there are none.</summary>
    public static PdfReference? Write(PdfFile file, IReadOnlyList<Bookmark> bookmarks, IReadOnlyList<PdfReference> pages)
    {
        if (bookmarks.Count == 0)
        {
            return null;
        }

        var root = file.Reserve();
        var items = bookmarks.Select(bookmark => (Bookmark: bookmark, Reference: file.Reserve())).ToList();
        var (first, last, count) = WriteLevel(file, items, root, pages);
        file.Set(root, string.Create(CultureInfo.InvariantCulture, $"<</Type /Outlines /First {first} /Last {last} /Count {count}>>"));
        return root;
    }

    // Each item whose level is no deeper than the first's stands on this level; what lies between belongs below it.
    private static (PdfReference First, PdfReference Last, int Count) WriteLevel(
        PdfFile file, List<(Bookmark Bookmark, PdfReference Reference)> items, PdfReference parent, IReadOnlyList<PdfReference> pages)
    {
        var heads = items.Index()
            .Where(item => items.Take(item.Index + 1).Min(before => before.Bookmark.Level) == item.Item.Bookmark.Level)
            .Select(item => item.Index)
            .ToList();
        foreach (var (order, at) in heads.Index())
        {
            var (bookmark, reference) = items[at];
            var end = order + 1 < heads.Count ? heads[order + 1] : items.Count;
            var below = items[(at + 1)..end];
            var children = "";
            if (below.Count > 0)
            {
                var (first, last, count) = WriteLevel(file, below, reference, pages);
                children = string.Create(CultureInfo.InvariantCulture, $" /First {first} /Last {last} /Count {count}");
            }

            var previous = order > 0 ? $" /Prev {items[heads[order - 1]].Reference}" : "";
            var next = order + 1 < heads.Count ? $" /Next {items[heads[order + 1]].Reference}" : "";
            file.Set(reference, $"<</Title {PdfSyntax.Text(bookmark.Text)} /Parent {parent}{previous}{next}{children} "
                + $"/Dest [{pages[bookmark.Page]} /XYZ 0 {PdfSyntax.Number(bookmark.Top + 8)} null]>>");
        }

        return (items[heads[0]].Reference, items[heads[^1]].Reference, items.Count);
    }
}
