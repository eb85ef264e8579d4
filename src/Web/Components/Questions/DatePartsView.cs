namespace Kevytasiointi.Web.Components.Questions;

/// <summary>The day, month and year of one date of a question, drawn by <c>_DateParts.cshtml</c>.</summary>
/// <param name="View">The question.</param>
/// <param name="Part">The part of the answer the date is, or null when it is the whole answer.</param>
public sealed record DatePartsView(QuestionView View, string? Part = null)
{
    /// <summary>The part that names one field in the post.</summary>
    public string Field(string date) => Part is null ? date : $"{Part}.{date}";
}
