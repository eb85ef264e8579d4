using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Documents;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.Hosting;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>An offer's form to print, with what the start page says of its deadline and where that page is.</summary>
public sealed class OfferPaper(BlankForms papers, ServiceAddress service)
{
    /// <summary>The paper.</summary>
    public byte[] Get(CataloguedOffer offer, Language language) => papers.Get(offer.Offered, language, () => Write(offer, language));

    /// <summary>Its size in bytes.</summary>
    public int SizeOf(CataloguedOffer offer, Language language) => papers.SizeOf(offer.Offered, language, () => Write(offer, language));

    private byte[] Write(CataloguedOffer offer, Language language)
    {
        var address = Addresses.Start(language, offer.Offered.Authority.Slug, offer.Offer.Slug);
        return BlankForm.Write(offer.Offered, language, service.At(address[1..]), Deadline(offer, language));
    }

    private static string? Deadline(CataloguedOffer offer, Language language) => offer.Offered.Deadline is { } deadline
        ? string.Join(' ', new[] { CataloguePage.WordsIn(language)["DeadlineBefore", DeadlineWords.Span(deadline.Count, deadline.Unit, language)] + ".", deadline.Text?[language] }.OfType<string>())
        : null;
}
