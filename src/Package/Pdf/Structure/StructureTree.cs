using System.Globalization;
using Kevytasiointi.Package.Pdf.Objects;

namespace Kevytasiointi.Package.Pdf.Structure;

/// <summary>Writes the structure elements, and the map from every piece of page content back to its element.</summary>
internal sealed class StructureTree(PdfFile file, IReadOnlyList<PdfReference> pages)
{
    private readonly Dictionary<StructureElement, PdfReference> references = [];

    /// <summary>Writes the tree and gives its root object for the catalogue.</summary>
    /// <param name="document">The topmost element.</param>
    /// <param name="owners">For each page the owner of each piece of marked content, by its number.</param>
    public PdfReference Write(StructureElement document, IReadOnlyList<IReadOnlyList<StructureElement>> owners)
    {
        var root = file.Reserve();
        Write(document, root);
        var byPage = owners.Select((page, index) =>
            string.Create(CultureInfo.InvariantCulture, $"{index} {PdfSyntax.Array(page.Select(owner => references[owner]))}"));
        var parents = file.Add($"<</Nums {PdfSyntax.Array(byPage)}>>");
        file.Set(root, string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type /StructTreeRoot /K {references[document]} /ParentTree {parents} /ParentTreeNextKey {owners.Count}>>"));
        return root;
    }

    private void Write(StructureElement element, PdfReference parent)
    {
        var reference = file.Reserve();
        references[element] = reference;
        var firstPage = element.Children.OfType<MarkedContent>().FirstOrDefault()?.Page;
        var children = new List<string>();
        foreach (var child in element.Children)
        {
            if (child is StructureElement below)
            {
                Write(below, reference);
                children.Add(references[below].ToString());
            }
            else if (child is MarkedContent content)
            {
                children.Add(content.Page == firstPage
                    ? content.Number.ToString(CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"<</Type /MCR /Pg {pages[content.Page]} /MCID {content.Number}>>"));
            }
        }

        var page = firstPage is { } first ? $" /Pg {pages[first]}" : "";
        var language = element.Language is { } tag ? $" /Lang {PdfSyntax.Text(tag)}" : "";
        var attributes = element.Attributes is { } some ? $" /A {some}" : "";
        file.Set(
            reference,
            $"<</Type /StructElem /S /{element.Type} /P {parent}{page}{language}{attributes} /K {PdfSyntax.Array(children)}>>");
    }
}
