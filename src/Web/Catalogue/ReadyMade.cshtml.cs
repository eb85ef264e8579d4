using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>
/// Every ready-made procedure: by kind of authority, and what each rests on. An authority looks here before it joins, so it tells who reviewed the texts
/// and who offers the procedure already.
/// </summary>
public sealed class ReadyMadePage(CatalogueLibrary library, CatalogueQuery query) : KevytPage
{
    private static readonly Texts Words = Texts.Embedded(typeof(ReadyMadePage).Assembly, "ReadyMade");

    /// <summary>The kinds of authority and what is ready for each.</summary>
    public IReadOnlyList<KindOfAuthority> Kinds { get; private set; } = [];

    /// <summary>The procedures by name.</summary>
    public IReadOnlyList<ReadyMadeProcedure> Procedures { get; private set; } = [];

    /// <inheritdoc/>
    protected override Texts Texts => Words;

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        Shell.Title = T["Title"];
        var catalogue = await library.GetAsync(query, HttpContext.RequestAborted);
        var shelf = catalogue.In(Language);
        var forms = shelf.Procedures.Where(form => form.IsReadyMade).ToList();
        Kinds = [.. Enum.GetValues<AuthorityKind>().Select(kind => new KindOfAuthority(
            T["Kind" + kind], [.. forms.Where(form => form.IsFor(kind)).Select(form => new TextLink(form.Name[Language], "#" + Anchor(form)))]))];
        Procedures = [.. forms.Select(form => Row(form, shelf.OffersOf(form.Procedure)))];
    }

    private static string Anchor(FormDefinition form) => form.Procedure[(FormDefinition.ReadyMadeOwner.Length + 1)..];

    private ReadyMadeProcedure Row(FormDefinition form, IReadOnlyList<CataloguedOffer> offered)
    {
        var offers = offered.Select(offer => offer.Offered.Authority.Id).Distinct().Count();
        return new ReadyMadeProcedure(
            Anchor(form),
            form.Name[Language],
            Purpose.Split(form.Start.Purpose[Language]).Lead,
            string.Join(", ", form.Kinds.Where(form.IsFor).Select(kind => T["Kind" + kind])),
            string.Join(", ", form.Themes.Select(theme => Themes.Name(theme)[Language])),
            [.. form.LegalBasis.Select(statute => statute[Language])],
            T["EndsIn" + form.EndsIn],
            Quantities.Whole(form.Version, Language),
            form.Procedure,
            [.. form.Reviews.OrderBy(review => review.Language).ThenBy(review => review.On)
                .Select(review => T["Review", T["Language" + review.Language], review.By, T["ReviewedAs" + review.As], HelsinkiTime.Date(review.On, Language)])],
            offers == 0 ? null : new TextLink(offers == 1 ? T["OfferedByOne"] : T["OfferedBy", Quantities.Whole(offers, Language)], new CatalogueFilter { Procedure = form }.Href(Language)));
    }
}

/// <summary>A kind of authority and what is ready for it; a state agency has nothing.</summary>
public sealed record KindOfAuthority(string Name, IReadOnlyList<TextLink> Procedures);

/// <summary>A ready-made procedure as an authority looks at it.</summary>
/// <param name="Anchor">Its place on the page.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lead">What it is for, in a sentence.</param>
/// <param name="Kinds">The kinds of authority it is made for.</param>
/// <param name="Themes">Its themes.</param>
/// <param name="LegalBasis">The statutes.</param>
/// <param name="EndsIn">What handling ends in.</param>
/// <param name="Version">The newest version.</param>
/// <param name="Key">Its key.</param>
/// <param name="Reviews">Who reviewed each language.</param>
/// <param name="Offered">Where it is offered already, or none.</param>
public sealed record ReadyMadeProcedure(
    string Anchor, string Name, string Lead, string Kinds, string Themes, IReadOnlyList<string> LegalBasis, string EndsIn, string Version, string Key, IReadOnlyList<string> Reviews, TextLink? Offered);
