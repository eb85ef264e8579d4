using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>
/// One field with its label, hint and error tied together, drawn by <c>Field.cshtml</c>. Its id is its name, so that an error summary can lead to it.
/// </summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Name">The posted name, and the id.</param>
/// <param name="Label">What is asked.</param>
public sealed record FieldView(Language Language, string Name, string Label)
{
    /// <summary>The row the field stands in, said before the label to those who hear the page; none outside rows.</summary>
    public string? Row { get; init; }

    /// <summary>What the field holds, as it was typed.</summary>
    public string? Value { get; init; }

    /// <summary>Help above the field, or none.</summary>
    public string? Hint { get; init; }

    /// <summary>What else is to be known before answering, after the hint: why it is asked, for example; or none.</summary>
    public string? Note { get; init; }

    /// <summary>What is wrong and what to do, or none.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the field may be left empty; said beside the label.</summary>
    public bool Optional { get; init; }

    /// <summary>The input's type: text, email, tel or search.</summary>
    public string Type { get; init; } = "text";

    /// <summary>The keyboard a telephone shows: numeric, decimal, or none for the ordinary one.</summary>
    public string? InputMode { get; init; }

    /// <summary>What the browser may fill in by itself (WCAG 1.3.5), or none.</summary>
    public string? AutoComplete { get; init; }

    /// <summary>The unit shown after the field, or none.</summary>
    public string? Unit { get; init; }

    /// <summary>A width class for an answer of known length: w2, w4, w6, w10 or w20; none is full width.</summary>
    public string? Width { get; init; }

    /// <summary>Rows of a text area; 0 is a field of one line.</summary>
    public int Rows { get; init; }

    /// <summary>The most characters a text area takes, told and counted beside it; 0 says nothing. Never cuts what is pasted.</summary>
    public int Limit { get; init; }

    /// <summary>The one-letter key that moves to the field on the desk, or none.</summary>
    public string? Key { get; init; }

    /// <summary>Another description's id, after the hint's and before the error's: a group's own hint, for example.</summary>
    public string? AlsoDescribedBy { get; init; }

    /// <summary>The ids of the hint, the count and the error that stand on the page, or null when there is none.</summary>
    public string? DescribedBy
    {
        get
        {
            string?[] ids =
            [
                Hint is null ? null : $"{Name}-hint",
                Note is null ? null : $"{Name}-note",
                AlsoDescribedBy,
                Limit == 0 ? null : $"{Name}-count",
                Error is null ? null : $"{Name}-error",
            ];
            var described = string.Join(' ', ids.Where(id => id is not null));
            return described.Length == 0 ? null : described;
        }
    }
}
