using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Definitions;

/// <summary>Words people search a procedure by that stand nowhere in its texts: everyday words, older names. By language.</summary>
/// <param name="Fi">In Finnish.</param>
/// <param name="Sv">In Swedish.</param>
/// <param name="En">In English.</param>
public sealed record Keywords(IReadOnlyList<string> Fi, IReadOnlyList<string> Sv, IReadOnlyList<string> En)
{
    /// <summary>No words.</summary>
    public static Keywords None { get; } = new([], [], []);

    /// <summary>The words of a language.</summary>
    public IReadOnlyList<string> this[Language language] => language switch
    {
        Language.Fi => Fi,
        Language.Sv => Sv,
        _ => En,
    };
}
