using Kevytasiointi.Package.Pdf.Fonts;
using Kevytasiointi.Package.Pdf.Layout;
using Kevytasiointi.Package.Pdf.Objects;

namespace Kevytasiointi.Package.Pdf;

/// <summary>
/// A document of headings, paragraphs, facts, lists and tables, written as a tagged PDF on A4: logical structure, language,
/// bookmarks, embedded fonts whose text can be copied and read aloud, and no colour or time that is not stated. The same calls give
/// the same bytes.
/// </summary>
/// <remarks>
/// What is checked in the tests: qpdf finds no fault in the file; poppler reads the text and the structure back; PdfPig reads it
/// too; PDFBox preflight accepts the PDF/A-1b variant made by the same code. PDF/A-3 level A and PDF/UA (ISO 14289) are what it is
/// built for, but no validator of theirs has been run, so conformance to them is not claimed. Any text may be given: none throws,
/// and a blank one adds nothing. Characters the font lacks are shown as a box and listed in <see cref="MissingCharacters"/>. Text
/// runs from left to right; Arabic and Hebrew are neither shaped nor turned, though they can be copied out as they went in. Every
/// text may have a language of its own (BCP 47) where it differs from the document's. Adding after saving is allowed; saving again
/// writes all.
/// </remarks>
public sealed class PdfDocument
{
    private readonly PdfSettings settings;
    private readonly Typesetter typesetter = new();
    private readonly List<Block> blocks = [];
    private readonly List<TextLine> markings = [];
    private readonly List<Attachment> attachments = [];

    /// <summary>An empty document.</summary>
    public PdfDocument(PdfSettings settings) => this.settings = settings with
    {
        Title = PlainText.Line(settings.Title),
        Author = PlainText.Line(settings.Author),
        Subject = PlainText.Line(settings.Subject),
    };

    /// <summary>
    /// The characters that are shown as a box because the fonts have no glyph for them, by code point, such as <c>U+1F600</c>.
    /// </summary>
    public IReadOnlyList<string> MissingCharacters => [.. typesetter.Missing.Select(rune => $"U+{rune.Value:X4}")];

    /// <summary>
    /// Words framed at the top of every page, such as a secrecy marking; each call begins a line. Six lines in all are shown: a
    /// marking is no place for an essay, and the page must have room for its matter.
    /// </summary>
    public void Marking(string text)
    {
        var lines = typesetter.Lines(text, Design.Marking, Layout.Marking.TextWidth);
        markings.AddRange(string.IsNullOrWhiteSpace(text) ? [] : lines.Take(Layout.Marking.MaxLines - markings.Count));
    }

    /// <summary>The first line of a letter: who it comes from on the left, a word or a date on the right.</summary>
    public void Letterhead(string sender, string aside) => Add(new LetterheadBlock(
        typesetter.Lines(sender, Design.Strong, LetterheadBlock.SenderWidth),
        typesetter.Lines(aside, Design.Label, LetterheadBlock.AsideWidth)));

    /// <summary>A heading; level 1 is the document's title, 2 and 3 its parts. A level beyond these throws.</summary>
    public void Heading(int level, string text, string? language = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 3);
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        Add(new HeadingBlock(level, PlainText.Line(text), typesetter.Lines(text, Design.Heading(level), Design.Width), language));
    }

    /// <summary>A paragraph; line ends in the text are kept.</summary>
    public void Paragraph(string text, PdfParagraphStyle style = PdfParagraphStyle.Body, string? language = null)
    {
        var (set, width) = style switch
        {
            PdfParagraphStyle.Lead => (Design.Lead, Design.Width),
            PdfParagraphStyle.Small => (Design.Small, Design.Measure),
            _ => (Design.Body, Design.Measure),
        };
        if (!string.IsNullOrWhiteSpace(text))
        {
            Add(new ParagraphBlock(typesetter.Lines(text, set, width), set, language, above: 0, below: 8));
        }
    }

    /// <summary>One value that people look for, set large under its label, such as the reference of a case.</summary>
    public void Highlight(string label, string value)
    {
        Add(new ParagraphBlock(typesetter.Lines(label, Design.Label, Design.Width), Design.Label, null, above: 10, below: 0));
        Add(new ParagraphBlock(typesetter.Lines(value, Design.Highlight, Design.Width), Design.Highlight, null, above: 0, below: 14));
    }

    /// <summary>Labels and values side by side, as on a filled form. A fact without a value shows a dash.</summary>
    public void Facts(IEnumerable<(string Label, IReadOnlyList<string> Values)> facts, string? language = null) => Add(new FactsBlock(
        [.. facts.Select(fact => new Fact(
            typesetter.Lines(fact.Label, Design.Label, Design.LabelWidth),
            [.. OrDash(fact.Values).Select(value => typesetter.Lines(value, Design.Body, Fact.ValueWidth))]))],
        language));

    /// <summary>
    /// A table of at most 12 columns, which is what a page has room for. Every row has as many cells as there are headers, or
    /// <see cref="ArgumentException"/> is thrown.
    /// </summary>
    public void Table(IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> rows, string? language = null)
    {
        if (headers.Count is 0 or > TableBlock.MaxColumns || rows.Any(row => row.Count != headers.Count))
        {
            throw new ArgumentException("A table has 1–12 columns, and every row a cell for each column.", nameof(rows));
        }

        Add(new TableBlock(typesetter, headers, rows, language));
    }

    /// <summary>A list with bullets.</summary>
    public void List(IEnumerable<string> items, string? language = null) => Add(new ListBlock(
        [.. items.Select(item => typesetter.Lines(item, Design.Body, Design.Measure - ListBlock.Indent))],
        typesetter.OneLine("•", Design.Body, ListBlock.Indent),
        language));

    /// <summary>A question to answer by hand, with the places where it is answered.</summary>
    public void Entry(PdfEntry entry) => Add(new EntryBlock(typesetter, entry));

    /// <summary>A thin line across the page.</summary>
    public void Rule() => Add(new RuleBlock());

    /// <summary>
    /// Puts a file inside the document, marked as the data its pages were made from. PDF/A-1 allows none: there
    /// <see cref="InvalidOperationException"/> is thrown.
    /// </summary>
    /// <param name="name">File name; a name is given once.</param>
    /// <param name="mime">Media type, such as <c>application/json</c>.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="description">What it is, for people.</param>
    public void Attach(string name, string mime, byte[] bytes, string description)
    {
        if (settings.Conformance == PdfConformance.A1b)
        {
            throw new InvalidOperationException("PDF/A-1 allows no attached files.");
        }

        var plain = PlainText.Line(name);
        if (attachments.Any(attachment => attachment.Name == plain))
        {
            throw new ArgumentException($"A file named '{plain}' is already attached.", nameof(name));
        }

        attachments.Add(new Attachment(plain, mime, bytes, PlainText.Line(description)));
    }

    /// <summary>Writes the document. The stream is only written forward and stays open.</summary>
    public void Save(Stream output)
    {
        var (regular, bold) = (new EmbeddedFont(Typeface.Regular), new EmbeddedFont(Typeface.Bold));
        var flow = new PageFlow(regular, bold, markings.Count == 0 ? null : new Marking(markings));
        foreach (var block in blocks)
        {
            block.Draw(flow);
        }

        Footer.Draw(flow.Pages, settings, typesetter);
        DocumentWriter.Write(output, settings, flow, regular, bold, attachments);
    }

    private static IReadOnlyList<string> OrDash(IReadOnlyList<string> values)
    {
        IReadOnlyList<string> given = [.. values.Where(value => !string.IsNullOrWhiteSpace(value))];
        return given.Count == 0 ? ["–"] : given;
    }

    private void Add(Block block)
    {
        if (blocks.LastOrDefault() is HeadingBlock heading)
        {
            heading.Next = block;
        }
        else if (block is EntryBlock or ParagraphBlock && blocks is [.., HeadingBlock or ParagraphBlock, ParagraphBlock paragraph])
        {
            paragraph.LeadsTo = block;
        }

        blocks.Add(block);
    }
}
