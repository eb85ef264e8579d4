namespace Kevytasiointi.Package.Pdf.Layout;

/// <summary>A part of a document, already broken into lines, that can be drawn on pages any number of times with the same result.</summary>
internal abstract class Block
{
    /// <summary>The space wished for above the block.</summary>
    public virtual double Above => 0;

    /// <summary>The height that must follow a heading on the same page.</summary>
    public abstract double Beginning { get; }

    public abstract void Draw(PageFlow flow);
}
