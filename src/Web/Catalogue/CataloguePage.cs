using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>The base of the public pages: their words stand in <c>Catalogue.texts.json</c>.</summary>
public abstract class CataloguePage : KevytPage
{
    private static readonly Texts AllWords = Texts.Embedded(typeof(CataloguePage).Assembly, "Catalogue");

    /// <inheritdoc/>
    protected override Texts Texts => AllWords;

    /// <summary>The same words, for what stands beside the pages.</summary>
    internal static PageTexts WordsIn(Language language) => new(AllWords, language);
}
