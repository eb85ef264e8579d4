using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Registers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Registers;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>Who has not joined, or has not taken something into use, and how to reach them instead.</summary>
/// <param name="Heading">Who has not joined.</param>
/// <param name="Text">What to do instead.</param>
/// <param name="Names">What cannot be done here, or who is meant when they are several; may be empty.</param>
/// <param name="Links">Where contact details are.</param>
public sealed record NotJoined(string Heading, string Text, IReadOnlyList<string> Names, IReadOnlyList<TextLink> Links)
{
    /// <summary>
    /// Those of the procedures that are not offered in the municipality, by who handles them. Only a municipality is named: of the others no register says
    /// which serves where, so they are called the reader's own.
    /// </summary>
    public static IReadOnlyList<NotJoined> In(
        Municipality municipality, IEnumerable<FormDefinition> procedures, PublicCatalogue catalogue, AuthorityRegister register, DateOnly today, PageTexts texts)
    {
        var language = texts.Language;
        var here = catalogue.In(language).OffersIn(municipality.Code);
        var missing = procedures.Where(form => form.IsReadyMade).Where(form => IsMissing(form, here)).ToList();
        var ofMunicipality = missing.Where(form => form.IsFor(AuthorityKind.Municipality)).ToList();
        var joined = here.Any(offer => offer.Offered.Authority.Kind == AuthorityKind.Municipality);
        var groups = missing.Except(ofMunicipality)
            .GroupBy(form => string.Join(texts["Or"], form.Kinds.Where(form.IsFor).Select(kind => texts["Your" + kind])), StringComparer.Ordinal)
            .Select(group => new NotJoined(
                texts["YourAuthority", group.Key],
                texts["YourAuthorityText", municipality.Name[language]],
                Named(group, language),
                [.. Websites(group.First().Kinds, register, today, texts), SuomiFi(texts)]));
        return ofMunicipality.Count == 0 ? [.. groups] :
        [
            new NotJoined(
                texts[joined ? "NotTaken" : "NotJoined", municipality.Name[language]],
                texts["NotJoinedText"],
                Named(ofMunicipality, language),
                [.. Website(register.Find(AuthorityKind.Municipality, municipality.Code)?.Website, texts), SuomiFi(texts)]),
            .. groups,
        ];
    }

    /// <summary>Authorities that are looked for by name and have not joined; none when there are none.</summary>
    public static NotJoined? Named(IReadOnlyList<RegisterEntry> authorities, PageTexts texts)
    {
        var language = texts.Language;
        return authorities.Count == 0 ? null : new NotJoined(
            authorities.Count == 1 ? texts["NotJoined", authorities[0].Name[language]] : texts["NotJoinedAuthorities"],
            texts["NotJoinedAuthorityText"],
            authorities.Count == 1 ? [] : [.. authorities.Select(entry => entry.Name[language]).Order(FinnishOrder.Comparer)],
            [.. authorities.Select(entry => entry.Website).Distinct().SelectMany(site => Website(site, texts)), SuomiFi(texts)]);
    }

    // What the municipality may offer is missing when the municipality does not offer it, whoever else does; the rest when nobody does.
    private static bool IsMissing(FormDefinition form, IReadOnlyList<CataloguedOffer> here) => !here.Any(offer =>
        offer.Offered.Form.Procedure == form.Procedure && (!form.IsFor(AuthorityKind.Municipality) || offer.Offered.Authority.Kind == AuthorityKind.Municipality));

    private static IReadOnlyList<string> Named(IEnumerable<FormDefinition> forms, Language language) =>
        [.. forms.Select(form => form.Name[language]).Order(FinnishOrder.Comparer)];

    // A site that all of a kind share can be named; one of many cannot, as nobody knows which of them is the reader's.
    private static IEnumerable<TextLink> Websites(IEnumerable<AuthorityKind> kinds, AuthorityRegister register, DateOnly today, PageTexts texts) =>
        kinds.Select(kind => register.On(kind, today).Select(entry => entry.Website).Distinct().ToList())
            .Where(sites => sites.Count == 1).SelectMany(sites => Website(sites[0], texts)).Distinct();

    private static IEnumerable<TextLink> Website(Uri? site, PageTexts texts) => site is null ? [] : [new TextLink(texts["Website", site.Host], site.AbsoluteUri)];

    private static TextLink SuomiFi(PageTexts texts) => new(texts["ContactsAtSuomiFi"], texts["SuomiFiAddress"]);
}
