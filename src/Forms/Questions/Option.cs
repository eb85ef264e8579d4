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
    private static readonly Member<string> KeyMember = new("key", Shapes.Key);
    private static readonly Member<LocalisedText> LabelMember = new("label", Shapes.Line);
    private static readonly Member<LocalisedText> HintMember = new("hint", Shapes.Text, Required: false);
    private static readonly Member<Rule> WhenMember = new("when", Shapes.Rule, Required: false);

    internal static Shape<Option> InDocuments { get; } = Shapes.Object([KeyMember, LabelMember, HintMember, WhenMember],
        source => new Option(source.Get(KeyMember), source.Get(LabelMember), source.Find(HintMember), source.Find(WhenMember)));
}
