namespace Kevytasiointi.Web.Components.Questions;

/// <summary>One line of a long list to choose from.</summary>
/// <param name="Key">What is posted.</param>
/// <param name="Label">What people read.</param>
/// <param name="Also">Another word it is found by, or none: its name in the other national language.</param>
public sealed record ListedOption(string Key, string Label, string? Also = null);

/// <summary>A question answered from a long list, drawn by <c>_LongList.cshtml</c>.</summary>
/// <param name="View">The question.</param>
/// <param name="Options">The lines in the order they are shown.</param>
public sealed record LongListView(QuestionView View, IReadOnlyList<ListedOption> Options);
