using Kevytasiointi.Package.Pdf.Fonts;
using Kevytasiointi.Package.Pdf.Structure;

namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>Where the next thing goes: pages filled from top to bottom, and what is gathered on the way (structure, bookmarks).</summary>
internal sealed class PageFlow
{
    private readonly EmbeddedFont regular;
    private readonly EmbeddedFont bold;
    private readonly Marking? marking;
    private readonly List<Page> pages = [];
    private double wantedSpace;

    public PageFlow(EmbeddedFont regular, EmbeddedFont bold, Marking? marking)
    {
        (this.regular, this.bold, this.marking) = (regular, bold, marking);
        NewPage();
    }

    public IReadOnlyList<Page> Pages => pages;

    /// <summary>The topmost structure element.</summary>
    public StructureElement Document { get; } = StructureElement.Root();

    /// <summary>Headings in order, for the bookmarks.</summary>
    public List<Bookmark> Bookmarks { get; } = [];

    public Page Page => pages[^1];

    /// <summary>The top of what is still free on the page, in points from the paper's lower edge.</summary>
    public double Y { get; private set; }

    /// <summary>Points left for content on this page, after the space that is due.</summary>
    public double Remaining => Y - (AtTop ? 0 : wantedSpace) - Design.Bottom;

    /// <summary>Points a fresh page has for content.</summary>
    public double Fresh => BodyTop - Design.Bottom;

    private bool AtTop => Y >= BodyTop;

    private double BodyTop => Design.Top - (marking?.Height ?? 0);

    /// <summary>Asks for space before whatever comes next; the larger of two such wishes counts, and none at the top of a page.</summary>
    public void Space(double points) => wantedSpace = Math.Max(wantedSpace, points);

    /// <summary>Goes to a new page unless this much fits on the present one.</summary>
    public void Require(double height)
    {
        if (height > Remaining && !AtTop)
        {
            NewPage();
        }
    }

    /// <summary>The top of whatever comes next, after the space that is due.</summary>
    public double Peek() => Y - (AtTop ? 0 : wantedSpace);

    /// <summary>Takes a strip of this height and gives its top.</summary>
    public double Take(double height)
    {
        Require(height);
        var top = Peek();
        wantedSpace = 0;
        Y = top - height;
        return top;
    }

    public void NewPage()
    {
        pages.Add(new Page(pages.Count, regular, bold));
        Y = BodyTop;
        wantedSpace = 0;
        marking?.Draw(Page, pages.Count == 1 ? Document : null);
    }
}

/// <summary>A heading as a bookmark: its level, text, page index and height on the page.</summary>
internal sealed record Bookmark(int Level, string Text, int Page, double Top);
