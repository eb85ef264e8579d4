using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Forms.Papers;

/// <summary>
/// A place on a paper form that is filled in by hand. Every question type tells its places (<see cref="Question.OnPaper"/>); how they look is for whoever
/// prints them.
/// </summary>
/// <param name="Label">What stands at the place; none where the question's own label is enough.</param>
public abstract record PaperField(LocalisedText? Label)
{
    /// <summary>Whether the place may be left empty though the question is answered.</summary>
    public bool Optional { get; init; }
}

/// <summary>Room to write in.</summary>
/// <param name="Label">What stands at the place.</param>
/// <param name="Lines">How many lines of handwriting it has room for.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Unit">What stands at its end, such as a unit; or none.</param>
public sealed record PaperLines(LocalisedText? Label = null, int Lines = 1, PaperWidth Width = PaperWidth.Whole, LocalisedText? Unit = null) : PaperField(Label);

/// <summary>A box for each character.</summary>
/// <param name="Label">What stands at the place.</param>
/// <param name="Pattern">An underscore for each box; a space parts groups; any other character is printed in its place: <c>__.__.____</c>.</param>
public sealed record PaperBoxes(LocalisedText? Label, string Pattern) : PaperField(Label);

/// <summary>Squares to tick.</summary>
/// <param name="Label">What stands above them.</param>
/// <param name="Choices">What is chosen among.</param>
/// <param name="Several">Whether several may be ticked.</param>
public sealed record PaperTicks(LocalisedText? Label, IReadOnlyList<PaperTick> Choices, bool Several = false) : PaperField(Label);

/// <summary>One square to tick.</summary>
/// <param name="Label">What it means.</param>
/// <param name="Hint">More about it, or none.</param>
public sealed record PaperTick(LocalisedText Label, LocalisedText? Hint = null);

/// <summary>A square before the question's own words, which are a statement to confirm.</summary>
public sealed record PaperStatement() : PaperField((LocalisedText?)null);

/// <summary>A paper that goes with the form: a square to tick in the list of attachments.</summary>
public sealed record PaperAttachment() : PaperField((LocalisedText?)null);

/// <summary>A table of empty rows.</summary>
/// <param name="Columns">What each row asks.</param>
/// <param name="RowNames">What the rows are called: as many as there is room for.</param>
/// <param name="MayGoOn">Whether there may be more rows than there is room for.</param>
public sealed record PaperGrid(IReadOnlyList<PaperColumn> Columns, IReadOnlyList<LocalisedText> RowNames, bool MayGoOn = false) : PaperField((LocalisedText?)null);

/// <summary>A column of a table.</summary>
/// <param name="Label">What is asked.</param>
/// <param name="Required">Whether every row must have it.</param>
/// <param name="Field">How it would stand alone.</param>
public sealed record PaperColumn(LocalisedText Label, bool Required, PaperField Field);

/// <summary>Questions that stand as many times as there are names.</summary>
/// <param name="Names">What each time is called.</param>
/// <param name="Questions">What is asked each time.</param>
/// <param name="MayGoOn">Whether it may be asked more times than there is room for.</param>
public sealed record PaperRepeat(IReadOnlyList<LocalisedText> Names, IReadOnlyList<Question> Questions, bool MayGoOn = false) : PaperField((LocalisedText?)null);

/// <summary>Words where nothing is filled in.</summary>
/// <param name="Text">The words.</param>
public sealed record PaperNote(LocalisedText Text) : PaperField((LocalisedText?)null);

/// <summary>How wide a place to write in is.</summary>
public enum PaperWidth
{
    /// <summary>A third of the paper's.</summary>
    Third,

    /// <summary>Half of it.</summary>
    Half,

    /// <summary>All of it.</summary>
    Whole,
}
