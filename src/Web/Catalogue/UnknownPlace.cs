using Kevytasiointi.Casework.Catalogue.Search;
using Kevytasiointi.Forms.Registers;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>What is told of something written for a municipality that is none of the service's today: one of Åland, one that has ended, or a slip.</summary>
public static class UnknownPlace
{
    /// <summary>The notice.</summary>
    public static NoticeView? Notice(CatalogueFilter filter, PageTexts texts)
    {
        if (filter.UnknownMunicipality is not { } typed)
        {
            return null;
        }

        if (Municipalities.Find(typed) is not { } known)
        {
            var meant = PlaceWords.Nearest(typed);
            return new NoticeView(NoticeKind.Warning, texts["UnknownMunicipality", typed], texts[meant is null ? "UnknownMunicipalityText" : "MeantMunicipality"], Link(meant, filter, texts));
        }

        var name = known.Name[texts.Language];
        var successor = known.Successors.Select(Municipalities.OfCode).FirstOrDefault(each => each is { IsSelectable: true });
        return !known.InService ? new NoticeView(NoticeKind.Warning, texts["OutsideMunicipality", name], texts["OutsideMunicipalityText"])
            : successor is null ? new NoticeView(NoticeKind.Warning, texts["EndedMunicipality", name])
            : new NoticeView(NoticeKind.Warning, texts["EndedMunicipality", name], texts["EndedMunicipalityText", successor.Name[texts.Language]], Link(successor, filter, texts));
    }

    private static TextLink? Link(Municipality? place, CatalogueFilter filter, PageTexts texts) =>
        place is null ? null : new TextLink(place.Name[texts.Language], (filter with { Municipality = place, UnknownMunicipality = null }).Href(texts.Language));
}
