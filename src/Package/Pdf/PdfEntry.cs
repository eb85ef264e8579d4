namespace Kevytasiointi.Package.Pdf;

/// <summary>A question on a form that is printed and filled by hand.</summary>
/// <param name="Number">Its number, which stands in the margin; may be empty.</param>
/// <param name="Label">What is asked; may be empty where the places say it.</param>
/// <param name="Notes">Help under it, one paragraph each, in small print.</param>
/// <param name="Places">Where it is answered, in order.</param>
public sealed record PdfEntry(string Number, string Label, IReadOnlyList<string> Notes, IReadOnlyList<PdfPlace> Places);

/// <summary>
/// A place to fill by hand. In the structure it is a form field of a printed form (ISO 32000-1, 14.8.5.6), so that those who hear the document know what
/// there is to fill.
/// </summary>
/// <param name="Description">What is filled in, for those who hear it.</param>
public abstract record PdfPlace(string Description);

/// <summary>A framed place to write in. Those that follow one another stand side by side as far as there is room.</summary>
/// <param name="Description">What is written.</param>
/// <param name="Label">The small words in its corner; may be empty.</param>
/// <param name="Share">How much of the paper's width it takes, up to 1. Boxes take what they need.</param>
/// <param name="Lines">How many lines of handwriting it has room for.</param>
/// <param name="Unit">What stands at its end; may be empty.</param>
/// <param name="Boxes">
/// An underscore for each character that has a box of its own, spaces between groups, and any other character as it is printed; empty where it is plain.
/// </param>
public sealed record PdfCell(string Description, string Label = "", double Share = 1, int Lines = 1, string Unit = "", string Boxes = "") : PdfPlace(Description);

/// <summary>Squares to tick, each with its words.</summary>
/// <param name="Description">What is chosen.</param>
/// <param name="Label">The words above them; may be empty.</param>
/// <param name="Choices">The words beside each square, and small ones under them, which may be empty.</param>
/// <param name="Several">Whether several may be ticked.</param>
public sealed record PdfTicks(string Description, string Label, IReadOnlyList<(string Text, string Note)> Choices, bool Several = false) : PdfPlace(Description);

/// <summary>A table of empty cells.</summary>
/// <param name="Description">What its rows are.</param>
/// <param name="Columns">The words above each column, and how wide it is in proportion to the others.</param>
/// <param name="RowNames">The words before each row.</param>
public sealed record PdfGrid(string Description, IReadOnlyList<(string Header, double Weight)> Columns, IReadOnlyList<string> RowNames) : PdfPlace(Description);
