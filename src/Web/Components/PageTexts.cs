using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>
/// The words of a page in its reader's language: <c>@T["Key"]</c>, <c>@T["Key", name]</c> in views. The words stand in a
/// <c>Name.texts.json</c> beside the page; each feature reads its own once, into a static field.
/// </summary>
public readonly struct PageTexts(Texts texts, Language language)
{
    private static readonly Texts ComponentTexts = Texts.Embedded(typeof(PageTexts).Assembly, "Components");

    /// <summary>The words of the shared parts (<c>Components.texts.json</c>).</summary>
    public static PageTexts Components(Language language) => new(ComponentTexts, language);

    /// <summary>The language the words are in.</summary>
    public Language Language => language;

    /// <summary>The text under a key, with {0}, {1} … filled in. An unknown key is a fault of the code.</summary>
    public string this[string key, params ReadOnlySpan<string> arguments] => texts[language, key, arguments];
}
