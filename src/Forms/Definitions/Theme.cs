using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Definitions;

/// <summary>What part of life a procedure belongs to: how the catalogue groups procedures for people who do not know which authority to ask.</summary>
public enum Theme
{
    /// <summary>Events.</summary>
    Events,

    /// <summary>Environment and noise.</summary>
    Environment,

    /// <summary>Fire safety, explosives and chemicals.</summary>
    Safety,

    /// <summary>Building and property.</summary>
    Building,

    /// <summary>Trade and business.</summary>
    Trade,

    /// <summary>Food and serving.</summary>
    Food,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Streets, parks and other public areas.</summary>
    PublicAreas,

    /// <summary>Whatever has no form of its own.</summary>
    General,
}

/// <summary>The themes in words.</summary>
public static class Themes
{
    private static readonly Texts Texts = Texts.Embedded(typeof(Themes).Assembly, nameof(Themes));

    /// <summary>Every theme, in the order they are offered.</summary>
    public static IReadOnlyList<Theme> All { get; } = Enum.GetValues<Theme>();

    /// <summary>The theme's name.</summary>
    public static LocalisedText Name(Theme theme) => Texts[theme.ToString()];
}
