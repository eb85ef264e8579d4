namespace Kevytasiointi.Web.Components;

/// <summary>A box that tells one thing. Its mark and its heading say what its colour does.</summary>
/// <param name="Kind">What kind of thing it tells.</param>
/// <param name="Heading">The thing, in a few words.</param>
/// <param name="Text">More of it, or none.</param>
/// <param name="Link">Where to go next, or none.</param>
public sealed record NoticeView(NoticeKind Kind, string Heading, string? Text = null, TextLink? Link = null);

/// <summary>What a notice tells.</summary>
public enum NoticeKind
{
    /// <summary>Something good to know.</summary>
    Info,

    /// <summary>Something to mind before going on.</summary>
    Warning,

    /// <summary>Something was done.</summary>
    Success,

    /// <summary>Something failed or may not be done.</summary>
    Stop,
}

/// <summary>A link and its words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Href">Where it leads.</param>
public sealed record TextLink(string Text, string Href);
