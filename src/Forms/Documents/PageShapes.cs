using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Documents;

/// <summary>The shapes of what a page says besides its questions: checks across them, and exits.</summary>
internal static class PageShapes
{
    private const int Most = 30;

    private static readonly Member<string> Key = new("key", Shapes.Key);
    private static readonly Member<Rule> Holds = new("holds", Shapes.Rule);
    private static readonly Member<LocalisedText> Message = new("message", Shapes.Line);
    private static readonly Member<string> At = new("at", Shapes.Key);

    private static readonly Member<Rule> When = new("when", Shapes.Rule);
    private static readonly Member<LocalisedText> Title = new("title", Shapes.Line);
    private static readonly Member<LocalisedText> Text = new("text", Shapes.Text);
    private static readonly Member<LocalisedText> Label = new("label", Shapes.Line);
    private static readonly Member<LocalisedText> Address = new("address", Shapes.LocalisedLink);
    private static readonly Member<IReadOnlyList<ExitLink>> Links = new("links", Shapes.ListOf(
        Shapes.Object([Label, Address], source => new ExitLink(source.Get(Label), source.Get(Address))), 0, Most), Required: false);

    public static Member<IReadOnlyList<PageCheck>> Checks { get; } = new("checks", Shapes.ListOf(
        Shapes.Object([Key, Holds, Message, At], source => new PageCheck(source.Get(Key), source.Get(Holds), source.Get(Message), source.Get(At))), 0, Most), Required: false);

    public static Member<IReadOnlyList<PageExit>> Exits { get; } = new("exits", Shapes.ListOf(
        Shapes.Object([Key, When, Title, Text, Links],
            source => new PageExit(source.Get(Key), source.Get(When), source.Get(Title), source.Get(Text)) { Links = source.Get(Links, []) }), 0, Most), Required: false);
}
