using Kevytasiointi.Forms.Documents;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Questions;

/// <summary>One answer to choose.</summary>
/// <param name="Key">What is stored and moved.</param>
/// <param name="Label">What people read.</param>
/// <param name="Hint">More about it, or none.</param>
/// <param name="When">It is offered only when this holds; none means always.</param>
public sealed record Option(string Key, LocalisedText Label, LocalisedText? Hint = null, Rule? When = null)
{
    /// <summary>Whether it is not chosen together with others: "none of these". Only where several may be chosen.</summary>
    public bool Alone { get; init; }

    private static readonly Member<string> KeyMember = new("key", Shapes.Key);
    private static readonly Member<LocalisedText> LabelMember = new("label", Shapes.Line);
    private static readonly Member<LocalisedText> HintMember = new("hint", Shapes.Text, Required: false);
    private static readonly Member<Rule> WhenMember = new("when", Shapes.Rule, Required: false);

    private static readonly Member<bool> AloneMember = new("alone", Shapes.Flag, Required: false);

    internal static Shape<Option> InDocuments { get; } = Shapes.Object([KeyMember, LabelMember, HintMember, WhenMember], Read);

    /// <summary>An option where several may be chosen.</summary>
    internal static Shape<Option> OfSeveral { get; } = Shapes.Object([KeyMember, LabelMember, HintMember, WhenMember, AloneMember],
        source => Read(source) with { Alone = source.Get(AloneMember, otherwise: false) });

    private static Option Read(MemberSource source) =>
        new(source.Get(KeyMember), source.Get(LabelMember), source.Find(HintMember), source.Find(WhenMember));
}
