using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Desk;

/// <summary>The words of the desk's pages (<c>Desk.texts.json</c>).</summary>
public static class DeskTexts
{
    /// <summary>All of them.</summary>
    public static Texts All { get; } = Texts.Embedded(typeof(DeskTexts).Assembly, "Desk");

    /// <summary>In one language.</summary>
    public static PageTexts In(Language language) => new(All, language);
}
