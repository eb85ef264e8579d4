using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Definitions;

/// <summary>
/// An end of the way before its end: the form is not needed, or the matter belongs elsewhere. It is judged once the page has been answered, when every
/// question it looks at that is asked has an answer. No later page is asked then, and the form cannot be sent.
/// </summary>
/// <param name="Key">The exit's key, of its own on its page.</param>
/// <param name="When">When the way ends here; it looks at earlier pages and this one.</param>
/// <param name="Title">What the customer is told, in a few words.</param>
/// <param name="Text">Why, and what to do instead.</param>
public sealed record PageExit(string Key, Rule When, LocalisedText Title, LocalisedText Text)
{
    /// <summary>Where to go instead.</summary>
    public IReadOnlyList<ExitLink> Links { get; init; } = [];
}

/// <summary>A place to go instead of this form.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Address">Its address on the web in each language.</param>
public sealed record ExitLink(LocalisedText Label, LocalisedText Address);
