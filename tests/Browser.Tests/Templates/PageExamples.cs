namespace Kevytasiointi.Browser.Tests.Templates;

/// <summary>Addresses by which a template is tried.</summary>
/// <param name="Addresses">The addresses; <c>{lang}</c> stands for the language.</param>
/// <param name="Who">Who must be signed in.</param>
/// <param name="WhyNoPage">Why it shows no page of its own, or none: then it is only checked to answer.</param>
/// <param name="Status">The status that it answers with.</param>
public sealed record PageExample(IReadOnlyList<string> Addresses, Who Who = Who.Nobody, string? WhyNoPage = null, int Status = 200);

/// <summary>Who is signed in.</summary>
public enum Who
{
    /// <summary>Nobody.</summary>
    Nobody,

    /// <summary>The customer whose draft and case they are.</summary>
    Customer,

    /// <summary>An official who handles the case.</summary>
    Official,
}

/// <summary>An example of every page template of the service: a template that is not here has not been looked at.</summary>
public static class PageExamples
{
    private const string Desk = "{lang:lang}/viranomainen";
    private const string DeskCase = Desk + "/asiat/{caseId:guid}";
    private const string OwnCase = "{lang:lang}/omat/asiat/{caseId:guid}";
    private const string OwnDraft = "{lang:lang}/omat/luonnos/{draftId:guid}";

    /// <summary>The examples by template.</summary>
    public static IReadOnlyDictionary<string, PageExample> Of(FiledExamples filed)
    {
        var (desk, own, draft, whole) = ($"/{{lang}}/viranomainen/asiat/{filed.Case}", $"/{{lang}}/omat/asiat/{filed.Case}", $"/{{lang}}/omat/luonnos/{filed.Draft}", $"/{{lang}}/omat/luonnos/{filed.Whole}");
        return new Dictionary<string, PageExample>(StringComparer.Ordinal)
        {
            [""] = new(["/"], WhyNoPage: "leads to the front page in the reader's language"),
            ["fault"] = new(["/{lang}/tallaista-sivua-ei-ole"], Status: 404),
            ["demo"] = new(["/demo?lang={lang}"]),
            ["demo/sign-in"] = new(["/demo/sign-in?lang={lang}"]),
            ["demo/mail"] = new(["/demo/mail?lang={lang}"]),
            ["demo/ytj/v3/companies"] = new(["/demo/ytj/v3/companies?businessId=7769480-5"], WhyNoPage: "data"),
            ["demo/tiles/{z:int:range(0,22)}/{x:int:min(0)}/{y:int:min(0)}.svg"] = new(["/demo/tiles/4/9/4.svg"], WhyNoPage: "a picture"),
            ["{lang:lang}"] = new(["/{lang}"]),
            ["{lang:lang}/asioinnit"] = new(["/{lang}/asioinnit", "/{lang}/asioinnit?q=tallaista-ei-ole", "/{lang}/asioinnit?kunta=578", "/{lang}/asioinnit?kunta=Porvo&teema=events", "/{lang}/asioinnit?q=Oulun+poliisilaitos", "/{lang}/asioinnit?asiointi=valmis.meluilmoitus"]),
            ["{lang:lang}/valmiit"] = new(["/{lang}/valmiit"]),
            ["{lang:lang}/asioinnit.{format:regex(^(json|csv)$)}"] = new(["/{lang}/asioinnit.json", "/{lang}/asioinnit.csv"], WhyNoPage: "open data"),
            ["{lang:lang}/asioi/{authority}/{procedure}"] = new(["/{lang}/asioi/mallilan-kaupunki/meluilmoitus", "/{lang}/asioi/mallilan-kaupunki/hakemus-tai-ilmoitus"]),
            ["{lang:lang}/asioi/{authority}/{procedure}/lomake.pdf"] = new(["/{lang}/asioi/mallilan-kaupunki/meluilmoitus/lomake.pdf"], WhyNoPage: "PDF"),
            ["{lang:lang}/kirjaudu-ulos"] = new(["/{lang}/kirjaudu-ulos"], WhyNoPage: "a post signs out; a link leads to the front page"),
            ["{lang:lang}/istunto"] = new(["/{lang}/istunto"], Who.Customer, WhyNoPage: "what is left of the session, as data"),
            ["{lang:lang}/omat"] = new(["/{lang}/omat"], Who.Customer),
            [OwnDraft] = new([draft], Who.Customer, WhyNoPage: "leads to the first page that is not complete"),
            [OwnDraft + "/{pageKey}"] = new([draft + "/asia", draft + "/paikkaJaAika", draft + "/liitteet", draft + "/lahettaja"], Who.Customer),
            [OwnDraft + "/tarkistus"] = new([whole + "/tarkistus"], Who.Customer),
            [OwnDraft + "/ei-tarvita"] = new([draft + "/ei-tarvita"], Who.Customer, WhyNoPage: "leads to the draft as long as its form is needed"),
            [OwnDraft + "/poista"] = new([draft + "/poista"], Who.Customer),
            [OwnCase] = new([own], Who.Customer),
            [OwnCase + "/kuittaus"] = new([own + "/kuittaus"], Who.Customer),
            [OwnCase + "/{paper:regex(^(kuittaus|asia)$)}.pdf"] = new([own + "/kuittaus.pdf", own + "/asia.pdf"], Who.Customer, WhyNoPage: "PDF"),
            [OwnCase + "/liitteet/{attachmentId:guid}"] = new([own + $"/liitteet/{filed.Attachment}"], Who.Customer, WhyNoPage: "the attachment as it is"),
            [Desk] = new(["/{lang}/viranomainen"], Who.Official, WhyNoPage: "leads to the list"),
            [Desk + "/kirjaudu-ulos"] = new(["/{lang}/viranomainen/kirjaudu-ulos"], Who.Official, WhyNoPage: "a post signs out; a link leads to the front page"),
            [Desk + "/istunto"] = new(["/{lang}/viranomainen/istunto"], Who.Official, WhyNoPage: "what is left of the session, as data"),
            [Desk + "/asiat"] = new(["/{lang}/viranomainen/asiat?tila=kaikki", "/{lang}/viranomainen/asiat?tila=kasitellyt"], Who.Official),
            [DeskCase] = new([desk], Who.Official),
            [DeskCase + "/siirto"] = new([desk + "/siirto"], Who.Official),
            [DeskCase + "/asia.pdf"] = new([desk + "/asia.pdf"], Who.Official, WhyNoPage: "PDF"),
            [DeskCase + "/paketti"] = new([desk + "/paketti"], Who.Official, WhyNoPage: "ZIP"),
            [DeskCase + "/liitteet/{attachmentId:guid}"] = new([desk + $"/liitteet/{filed.Attachment}"], Who.Official, WhyNoPage: "the attachment as it is"),
        };
    }
}
