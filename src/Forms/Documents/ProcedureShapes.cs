using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Documents;

/// <summary>The shapes of what a form document says of its procedure as a whole: where it is found, when it is due, what its states are called, who reviewed it.</summary>
internal static class ProcedureShapes
{
    private const int MostThemes = 3;
    private const int MostKeywords = 30;
    private const int MostReviews = 30;

    private static readonly Member<IReadOnlyList<string>> Fi = new("fi", Shapes.ListOf(Shapes.Name, 0, MostKeywords));
    private static readonly Member<IReadOnlyList<string>> Sv = new("sv", Shapes.ListOf(Shapes.Name, 0, MostKeywords));
    private static readonly Member<IReadOnlyList<string>> En = new("en", Shapes.ListOf(Shapes.Name, 0, MostKeywords));

    private static readonly Member<int> Count = new("count", Shapes.Whole(1, 365));
    private static readonly Member<DeadlineUnit> Unit = new("unit", Shapes.Code<DeadlineUnit>());
    private static readonly Member<string> Before = new("before", Shapes.Key);
    private static readonly Member<int> Advised = new("advised", Shapes.Whole(1, 365), Required: false);
    private static readonly Member<LocalisedText> Text = new("text", Shapes.Text, Required: false);

    private static readonly Member<WordedStatus> Status = new("status", Shapes.Code<WordedStatus>());
    private static readonly Member<LocalisedText> Words = new("words", Shapes.Line);

    private static readonly Member<Language> Language = new("language", Shapes.Code<Language>());
    private static readonly Member<string> By = new("by", Shapes.Name);
    private static readonly Member<DateOnly> On = new("on", Shapes.Day);
    private static readonly Member<ReviewerRole> As = new("as", Shapes.Code<ReviewerRole>());

    public static Member<IReadOnlyList<Theme>> Themes { get; } = new("themes", Shapes.SetOf(Shapes.Code<Theme>(), 1, MostThemes), Required: false);

    public static Member<Keywords> Keywords { get; } = new("keywords", Shapes.Object([Fi, Sv, En],
        source => new Keywords(source.Get(Fi), source.Get(Sv), source.Get(En))), Required: false);

    public static Member<Deadline> Deadline { get; } = new("deadline", Shapes.Object([Count, Unit, Before, Advised, Text], source =>
    {
        var (count, advised) = (source.Get(Count), source.FindValue(Advised));
        source.Refuse(advised <= count, FindingKind.DeadlineAdvisedShorter, advised ?? 0, count);
        return new Deadline(count, source.Get(Unit), source.Get(Before), advised, source.Find(Text));
    }), Required: false);

    public static Member<IReadOnlyList<StatusWord>> StatusWords { get; } = new("statusWords", Shapes.ListOf(
        Shapes.Object([Status, Words], source => new StatusWord(source.Get(Status), source.Get(Words))), 0, Enum.GetValues<WordedStatus>().Length), Required: false);

    public static Member<IReadOnlyList<Review>> Reviews { get; } = new("reviews", Shapes.ListOf(
        Shapes.Object([Language, By, On, As], source => new Review(source.Get(Language), source.Get(By), source.Get(On), source.Get(As))), 0, MostReviews), Required: false);

    /// <summary>Every member of this kind.</summary>
    public static IReadOnlyList<Member> Members { get; } = [Themes, Keywords, Deadline, StatusWords, Reviews];
}
