using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Web.Components;

/// <summary>Questions and their answers under one heading: a check page, a receipt, the desk's view of what was sent.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Heading">The form page's title, or none.</param>
/// <param name="Rows">The questions in form order.</param>
/// <param name="ChangeHref">Where <em>Muuta</em> leads for the whole group, or none; a row may have its own instead.</param>
public sealed record SummaryListView(Language Language, string? Heading, IReadOnlyList<SummaryRow> Rows, string? ChangeHref = null);

/// <summary>One question and its answer.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Lines">The answer as lines of words; none when it was not answered.</param>
/// <param name="ChangeHref">Where <em>Muuta</em> leads, or none.</param>
/// <param name="Key">The question's key, kept on the row as <c>data-field</c> for robots and tests; or none.</param>
public sealed record SummaryRow(string Question, IReadOnlyList<string> Lines, string? ChangeHref = null, string? Key = null)
{
    /// <summary>The answer as rows, where it is rows; they are shown instead of the lines.</summary>
    public SaidRows? Rows { get; init; }
}
