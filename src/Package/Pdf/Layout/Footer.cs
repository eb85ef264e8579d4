namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>
/// The foot of every page: the document's title and the page's number above nothing else. Drawn last, when the pages are counted.
/// </summary>
internal static class Footer
{
    private const double PageWordWidth = 120;

    public static void Draw(IReadOnlyList<Page> pages, PdfSettings settings, Typesetter typesetter)
    {
        var style = Design.Small;
        var title = typesetter.OneLine(settings.Title, style, Design.Width - PageWordWidth - Design.Gutter);
        foreach (var (index, page) in pages.Index())
        {
            var number = typesetter.OneLine(settings.PageWord(index + 1, pages.Count), style, PageWordWidth);
            page.Rule(Design.Left, Design.Right, Design.FooterRule, Design.HairRule, Design.Hair);
            page.Artifact("Pagination /Subtype /Footer", () =>
            {
                page.Text(title, style, Design.Left, Design.FooterText - style.Baseline);
                page.Text(number, style, Design.Right - number.Width * style.Size, Design.FooterText - style.Baseline);
            });
        }
    }
}
