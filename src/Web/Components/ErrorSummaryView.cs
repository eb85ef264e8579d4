using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>The mistakes of a page in one place, each a link to its field; takes focus when the page opens. Shows nothing without problems.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Problems">The mistakes in the order of the fields.</param>
public sealed record ErrorSummaryView(Language Language, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>The summary of a form page's problems.</summary>
    public static ErrorSummaryView Of(Language language, IEnumerable<AnswerProblem> problems) =>
        new(language, [.. problems.Select(problem => new FieldProblem(problem.Field, problem.Message[language]))]);
}

/// <summary>One mistake.</summary>
/// <param name="Field">The id of the field to go to; empty when the mistake is no one field's.</param>
/// <param name="Message">What is wrong and what to do, in the reader's language.</param>
public sealed record FieldProblem(string Field, string Message);
