using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Definitions;

/// <summary>
/// One version of a procedure and its form, as its document says it. Immutable: a submission keeps the version it was made with and can
/// always be shown by it.
/// </summary>
public sealed record FormDefinition
{
    /// <summary>The owner of ready-made procedures, the first part of their keys.</summary>
    public const string ReadyMadeOwner = "valmis";

    /// <summary>The procedure's key, <c>owner.slug</c>; the owner <c>valmis</c> means ready-made and shared.</summary>
    public required string Procedure { get; init; }

    /// <summary>The version, from 1. The same version with other content is refused.</summary>
    public required int Version { get; init; }

    /// <summary>SHA-256 of the document as it was read, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The kinds of authority the procedure is made for.</summary>
    public required IReadOnlyList<AuthorityKind> Kinds { get; init; }

    /// <summary>Whether handling ends in a decision (R-060 binds then), in a note that it was received or checked, or in nothing.</summary>
    public required EndsIn EndsIn { get; init; }

    /// <summary>The procedure's name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>The parts of life it belongs to, for the catalogue; none for a form that is not to be found by theme.</summary>
    public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>More words it is searched by.</summary>
    public Keywords Keywords { get; init; } = Keywords.None;

    /// <summary>How long before the activity it is to be filed unless the offer says otherwise; none where no such limit is known.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>The procedure's own words for states of its cases; a state that is not here has the neutral words.</summary>
    public IReadOnlyList<StatusWord> StatusWords { get; init; } = [];

    /// <summary>Who has gone through the texts, by language.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    /// <summary>What the start page tells before anybody begins.</summary>
    public required StartTexts Start { get; init; }

    /// <summary>The statutes the procedure stands on, for example "Ympäristönsuojelulaki (527/2014) 118 §".</summary>
    public required IReadOnlyList<LocalisedText> LegalBasis { get; init; }

    /// <summary>The neutral outcomes that can end a case of this procedure and the words people see for each.</summary>
    public required IReadOnlyList<OutcomeWord> Outcomes { get; init; }

    /// <summary>The pages in the order they are asked.</summary>
    public required IReadOnlyList<Page> Pages { get; init; }

    /// <summary>Where the contents come from, for those who keep the form true.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether the procedure is ready-made: shared by all authorities of its kinds.</summary>
    public bool IsReadyMade => Procedure.StartsWith(ReadyMadeOwner + ".", StringComparison.Ordinal);

    /// <summary>Whether an authority of a kind may offer it: it is made for that kind, and a state agency offers none of the ready-made ones.</summary>
    public bool IsFor(AuthorityKind kind) => Kinds.Contains(kind) && !(IsReadyMade && kind == AuthorityKind.StateAgency);

    /// <summary>The page with this key, or none.</summary>
    public Page? FindPage(string key) => Pages.FirstOrDefault(page => page.Key == key);

    /// <summary>Every question of the form in order, whatever the answers.</summary>
    public IEnumerable<Question> Questions => Pages.SelectMany(page => page.Questions);
}

/// <summary>What a procedure's handling ends in.</summary>
public enum EndsIn
{
    /// <summary>A decision that can be appealed.</summary>
    Decision,

    /// <summary>A note that the matter was received or checked.</summary>
    Note,

    /// <summary>Nothing the customer is told.</summary>
    None,
}

/// <summary>The start page's words: what it is for, who needs it and who does not, what is needed at hand, how long filling takes.</summary>
/// <param name="Purpose">What it is for. The first sentence stands large.</param>
/// <param name="NeededWhen">When it is needed.</param>
/// <param name="NotNeededWhen">When it is not.</param>
/// <param name="HaveAtHand">What is needed at hand while filling.</param>
/// <param name="MinutesToFill">How long filling takes, in minutes.</param>
public sealed record StartTexts(
    LocalisedText Purpose,
    IReadOnlyList<LocalisedText> NeededWhen,
    IReadOnlyList<LocalisedText> NotNeededWhen,
    IReadOnlyList<LocalisedText> HaveAtHand,
    int MinutesToFill);

/// <summary>A neutral outcome and the procedure's own words for it.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Words">What people read.</param>
public sealed record OutcomeWord(Outcome Outcome, LocalisedText Words);

/// <summary>How a case can end, in neutral codes; the words people see are the procedure's.</summary>
public enum Outcome
{
    /// <summary>Granted or approved as applied for.</summary>
    Granted,

    /// <summary>Granted in part.</summary>
    GrantedInPart,

    /// <summary>Rejected.</summary>
    Rejected,

    /// <summary>Noted or checked; no decision follows.</summary>
    Noted,

    /// <summary>Not examined: inadmissible.</summary>
    Inadmissible,

    /// <summary>Lapsed, for example after a withdrawal.</summary>
    Lapsed,

    /// <summary>The same matter is handled under another case.</summary>
    Duplicate,
}

/// <summary>One page of a form: a group of questions asked together under one title.</summary>
/// <param name="Key">The page's key; it stands in the address of the page.</param>
/// <param name="Title">The page's heading.</param>
/// <param name="Intro">Words before the questions, or none.</param>
/// <param name="When">The page is asked only when this holds; none means always.</param>
/// <param name="Questions">What the page asks.</param>
public sealed record Page(string Key, LocalisedText Title, LocalisedText? Intro, Rule? When, IReadOnlyList<Question> Questions)
{
    /// <summary>Checks across questions, in the order they are told.</summary>
    public IReadOnlyList<PageCheck> Checks { get; init; } = [];

    /// <summary>Where the way may end after this page; the first that holds counts.</summary>
    public IReadOnlyList<PageExit> Exits { get; init; } = [];
}
