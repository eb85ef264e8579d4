using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Findings;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Documents;

/// <summary>The shapes of a form's own parts, from the page up to the whole document.</summary>
internal static class FormShapes
{
    private const int MostPages = 100;
    private const int MostTexts = 50;

    private static readonly Member<string> PageKey = new("key", Shapes.Key);
    private static readonly Member<LocalisedText> Title = new("title", Shapes.Line);
    private static readonly Member<LocalisedText> Intro = new("intro", Shapes.Text, Required: false);
    private static readonly Member<Rule> When = new("when", Shapes.Rule, Required: false);
    private static readonly Member<IReadOnlyList<Question>> Questions =
        new("questions", Shapes.ListOf(QuestionShape.Any, 1, FormDocument.MostQuestions, FindingKind.PageWithoutQuestions));

    private static readonly Member<LocalisedText> Purpose = new("purpose", Shapes.Text);
    private static readonly Member<IReadOnlyList<LocalisedText>> NeededWhen = new("neededWhen", Shapes.ListOf(Shapes.Text, 0, MostTexts));
    private static readonly Member<IReadOnlyList<LocalisedText>> NotNeededWhen = new("notNeededWhen", Shapes.ListOf(Shapes.Text, 0, MostTexts));
    private static readonly Member<IReadOnlyList<LocalisedText>> HaveAtHand = new("haveAtHand", Shapes.ListOf(Shapes.Text, 0, MostTexts));
    private static readonly Member<int> MinutesToFill = new("minutesToFill", Shapes.Whole(1, 600));

    private static readonly Member<Outcome> OutcomeCode = new("outcome", Shapes.Code<Outcome>());
    private static readonly Member<LocalisedText> Words = new("words", Shapes.Line);

    private static readonly Member<string> SchemaLink = new("$schema", Shapes.Link, Required: false);
    private static readonly Member<string> Procedure = new("procedure", Shapes.ProcedureKey);
    private static readonly Member<int> Version = new("version", Shapes.Whole(1, 1_000_000));
    private static readonly Member<IReadOnlyList<AuthorityKind>> Kinds = new("kinds", Shapes.SetOf(Shapes.Code<AuthorityKind>(), 1));
    private static readonly Member<EndsIn> EndsIn = new("endsIn", Shapes.Code<EndsIn>());
    private static readonly Member<LocalisedText> Name = new("name", Shapes.Line);
    private static readonly Member<StartTexts> Start = new("start", Shapes.Object([Purpose, NeededWhen, NotNeededWhen, HaveAtHand, MinutesToFill],
        source => new StartTexts(
            source.Get(Purpose), source.Get(NeededWhen), source.Get(NotNeededWhen), source.Get(HaveAtHand), source.Get(MinutesToFill))));

    private static readonly Member<IReadOnlyList<LocalisedText>> LegalBasis = new("legalBasis", Shapes.ListOf(Shapes.Line, 1, MostTexts));
    private static readonly Member<IReadOnlyList<OutcomeWord>> Outcomes = new("outcomes", Shapes.ListOf(
        Shapes.Object([OutcomeCode, Words], source => new OutcomeWord(source.Get(OutcomeCode), source.Get(Words))),
        0, Enum.GetValues<Outcome>().Length));

    private static readonly Member<IReadOnlyList<string>> Sources = new("sources", Shapes.ListOf(Shapes.Link, 0, MostTexts), Required: false);
    private static readonly Member<IReadOnlyList<Page>> Pages = new("pages", Shapes.ListOf(
        Shapes.Object([PageKey, Title, Intro, When, Questions, PageShapes.Checks, PageShapes.Exits],
            source => new Page(source.Get(PageKey), source.Get(Title), source.Find(Intro), source.Find(When), source.Get(Questions))
            {
                Checks = source.Get(PageShapes.Checks, []),
                Exits = source.Get(PageShapes.Exits, []),
            }), 1, MostPages));

    /// <summary>Every member of a form document.</summary>
    public static IReadOnlyList<Member> Members { get; } =
        [SchemaLink, Procedure, Version, Kinds, EndsIn, Name, .. ProcedureShapes.Members, Start, LegalBasis, Outcomes, Sources, Pages];

    /// <summary>A whole form document of this hash.</summary>
    public static Shape<FormDefinition> Form(string sha256) => Shapes.Object(Members, source =>
    {
        _ = source.Find(SchemaLink);
        return new FormDefinition
        {
            Sha256 = sha256,
            Procedure = source.Get(Procedure),
            Version = source.Get(Version),
            Kinds = source.Get(Kinds),
            EndsIn = source.Get(EndsIn),
            Name = source.Get(Name),
            Themes = source.Get(ProcedureShapes.Themes, []),
            Keywords = source.Get(ProcedureShapes.Keywords, Keywords.None),
            Deadline = source.Find(ProcedureShapes.Deadline),
            StatusWords = source.Get(ProcedureShapes.StatusWords, []),
            Reviews = source.Get(ProcedureShapes.Reviews, []),
            Start = source.Get(Start),
            LegalBasis = source.Get(LegalBasis),
            Outcomes = source.Get(Outcomes),
            Sources = source.Get(Sources, []),
            Pages = source.Get(Pages),
        };
    });
}
