using System.Globalization;
using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Registers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.Hosting;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>The catalogue: what can be done here, where and with whom, by words, municipality, theme and authority (<see cref="CatalogueFilter"/>).</summary>
public sealed class OffersPage(CatalogueLibrary library, CatalogueQuery query, AuthorityRegister register, NotJoinedAuthorities notJoined, TimeProvider clock) : CataloguePage
{
    /// <summary>How many authorities are listed under a procedure before it leads to a list of its own.</summary>
    public const int MostOffers = 12;

    /// <summary>How many procedures stand on a page.</summary>
    public const int MostProcedures = 20;

    /// <summary>How many authorities are listed at once.</summary>
    public const int MostAuthorities = 60;

    private const int MostNamed = 5; // words that fit more name a kind of authority, not one
    private const string FreeForm = FormDefinition.ReadyMadeOwner + ".vapaamuotoinen";

    /// <summary>What is asked.</summary>
    public CatalogueFilter Filter { get; private set; } = new();

    /// <summary>What is there.</summary>
    public CatalogueResult Result { get; private set; } = new([], [], []);

    /// <summary>What was found, by procedure: those of the page shown.</summary>
    public IReadOnlyList<ProcedureResult> Procedures { get; private set; } = [];

    /// <summary>The pages of what was found.</summary>
    public PaginationView Pages { get; private set; } = null!;

    /// <summary>Authorities that were looked for by name and have not joined, or none.</summary>
    public NotJoined? NamedNotJoined { get; private set; }

    /// <summary>Who handles what nobody offers in the municipality.</summary>
    public IReadOnlyList<NotJoined> NotJoined { get; private set; } = [];

    /// <summary>What is told when the municipality is none of the service's.</summary>
    public NoticeView? UnknownPlace => Catalogue.UnknownPlace.Notice(Filter, T);

    /// <summary>The themes in which there is something, the chosen one marked.</summary>
    public IReadOnlyList<ThemeChoice> ThemeChoices { get; private set; } = [];

    /// <summary>The authorities to browse by, while nothing is asked for.</summary>
    public IReadOnlyList<TextLink> Authorities { get; private set; } = [];

    /// <summary>Whether they are too many to be shown unasked.</summary>
    public bool HasManyAuthorities => Authorities.Count > MostAuthorities;

    /// <summary>The free-form application where the reader looks, or none.</summary>
    public TextLink? FreeFormLink { get; private set; }

    /// <summary>Whether there is nothing to show and nothing has been told of it yet.</summary>
    public bool IsEmpty => Procedures.Count == 0 && NotJoined.Count == 0 && NamedNotJoined is null && Result.Authorities.Count == 0 && UnknownPlace is null && !Filter.HasUnknown;

    /// <summary>How much was found, in words.</summary>
    public string Count => Filter.Procedure is not null && Result.Offers.Count() is > 1 and var authorities ? T["AtAuthorities", Quantities.Whole(authorities, Language)]
        : Result.Offered.Count == 1 ? T["OneFound"]
        : T["Found", Quantities.Whole(Result.Offered.Count, Language)];

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        Shell.Title = T["OffersTitle"];
        var catalogue = await library.GetAsync(query, HttpContext.RequestAborted);
        Filter = CatalogueFilter.Read(Request.Query, catalogue);
        Result = CatalogueResult.Of(catalogue, Filter, Language);
        Pages = PagesOf(Filter.Procedure is null ? Result.Offered.Count : Result.Offers.Count(), Filter.Procedure is null ? MostProcedures : MostAuthorities);
        Procedures = [.. (Filter.Procedure is null ? Shown(Result.Offered, MostProcedures) : Result.Offered).Select(Row)];
        ThemeChoices = [.. Themes.All.Where(theme => catalogue.Procedures.Any(form => form.Themes.Contains(theme)))
            .Select(theme => new ThemeChoice(CatalogueFilter.Key(theme), Themes.Name(theme)[Language], theme == Filter.Theme))];
        FreeFormLink = FreeFormFor(catalogue.In(Language));
        if (Pages.Current > 1)
        {
            return;
        }

        Authorities = Filter.IsOpen ? [.. AuthorityLinks.Of(catalogue, Language)] : [];
        NamedNotJoined = Filter is { Words.Length: > 0, Authority: null } && Result.Authorities.Count == 0
            && notJoined.Find(Filter.Typed, catalogue).Take(MostNamed + 1).ToList() is { Count: <= MostNamed } named
            ? Catalogue.NotJoined.Named(named, T)
            : null;
        NotJoined = Filter is { Municipality: { } municipality, Authority: null }
            ? Catalogue.NotJoined.In(municipality, Result.Matching, catalogue, register, HelsinkiTime.Day(clock.GetUtcNow()), T)
            : [];
    }

    /// <summary>The same with one of its parts changed.</summary>
    public string With(Func<CatalogueFilter, CatalogueFilter> part) => part(Filter).Href(Language);

    // A page that is not there is the nearest one that is.
    private PaginationView PagesOf(int count, int onPage)
    {
        var last = Math.Max(1, (count + onPage - 1) / onPage);
        var asked = int.TryParse(Request.Query[CatalogueFilter.PageField], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return new PaginationView(Language, Math.Clamp(asked, 1, last), last, page => Filter.Href(Language, page: page));
    }

    private IEnumerable<T> Shown<T>(IEnumerable<T> all, int onPage) => all.Skip((Pages.Current - 1) * onPage).Take(onPage);

    // With the chosen municipality, or the list of those who take it.
    private TextLink? FreeFormFor(CatalogueShelf shelf) => Filter.Municipality is { } place
        ? shelf.OffersIn(place.Code).Where(offer => offer is { Offer.State: OfferState.Open, Offered: { Form.Procedure: FreeForm, Authority.Kind: AuthorityKind.Municipality } })
            .Select(offer => new TextLink(T["FreeFormAt", offer.Offered.Authority.Name[Language]], StartOf(offer))).FirstOrDefault()
        : shelf.OffersOf(FreeForm).Take(1).Select(offer => offer.Offered.Form)
            .Select(form => new TextLink(form.Name[Language], new CatalogueFilter { Procedure = form }.Href(Language))).FirstOrDefault();

    private ProcedureResult Row(ProcedureOffers found)
    {
        var form = found.Form;
        var tooMany = found.Offers.Count > MostOffers && Filter.Procedure is null;
        var shown = tooMany ? [] : Filter.Procedure is null ? found.Offers : Shown(found.Offers, MostAuthorities);
        return new ProcedureResult(
            form.Name[Language],
            Purpose.Split(form.Start.Purpose[Language]).Lead,
            [.. shown.Select(offer => new OfferRow(offer.Offered.Authority.Name[Language], StartOf(offer), Facts(offer)))],
            tooMany ? new TextLink(T["ChooseAuthority", Quantities.Whole(found.Offers.Count, Language)], (Filter with { Procedure = form, Words = "" }).Href(Language)) : null);
    }

    private string StartOf(CataloguedOffer offer) => Addresses.Start(Language, offer.Offered.Authority.Slug, offer.Offer.Slug);

    private string Facts(CataloguedOffer offer)
    {
        var offered = offer.Offered;
        string?[] facts =
        [
            offer.Offer.State == OfferState.Paused ? T["PausedShort"] : null,
            offered.Unit.Name[Language],
            T["FillTime", Quantities.Whole(offered.Form.Start.MinutesToFill, Language)],
            offered.Settings.Fee is { } fee ? Purpose.Split(fee[Language]).Lead.TrimEnd('.') : null,
        ];
        return string.Join(" · ", facts.OfType<string>());
    }
}

/// <summary>A procedure that was found.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lead">What it is for, in a sentence.</param>
/// <param name="Offers">Who offers it; empty when they are too many to list.</param>
/// <param name="All">Where all who offer it are listed, when they are too many.</param>
public sealed record ProcedureResult(string Name, string Lead, IReadOnlyList<OfferRow> Offers, TextLink? All);

/// <summary>One offer: the authority, the start page, and what to know at a glance.</summary>
public sealed record OfferRow(string Authority, string Href, string Facts);

/// <summary>A theme to choose.</summary>
public sealed record ThemeChoice(string Key, string Text, bool IsChosen);
