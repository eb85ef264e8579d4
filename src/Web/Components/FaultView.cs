using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>A page that could not be shown: what happened, that nothing was lost, what to do.</summary>
/// <param name="Language">The reader's language.</param>
/// <param name="Status">The HTTP status: 400, 403, 404, 409, 413, 429, 500 or 503; any other is told as 500 or 400 by its first digit.</param>
/// <param name="Code">What support finds the fault in the log by, or none.</param>
public sealed record FaultView(Language Language, int Status, string? Code = null)
{
    private string Key => Status switch
    {
        400 or 403 or 404 or 409 or 413 or 429 or 500 or 503 => $"Fault{Status}",
        >= 500 => "Fault500",
        _ => "Fault400",
    };

    /// <summary>What happened, as a heading.</summary>
    public string Title => PageTexts.Components(Language)[Key + "Title"];

    /// <summary>That nothing was lost, and what to do.</summary>
    public string Text => PageTexts.Components(Language)[Key + "Text"];
}
