using System.Globalization;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Hosting;

/// <summary>The addresses of the customer's pages (contracts 3), one method each: whoever moves a page changes it here.</summary>
public static class Addresses
{
    /// <summary>The name of the query field that tells where to go after a page: <see cref="ToCheck"/>.</summary>
    public const string ReturnField = "paluu";

    /// <summary>Back to the check page.</summary>
    public const string ToCheck = "tarkistus";

    /// <summary>The name of the query field that tells what just happened.</summary>
    public const string HappenedField = "tila";

    /// <summary>Front page.</summary>
    public static string Front(Language language) => $"/{language.Code()}";

    /// <summary>The catalogue of offers.</summary>
    public static string Offers(Language language) => $"/{language.Code()}/asioinnit";

    /// <summary>Every ready-made procedure.</summary>
    public static string ReadyMade(Language language) => $"/{language.Code()}/valmiit";

    /// <summary>The start page of an offer: a stable deep link.</summary>
    public static string Start(Language language, string authority, string procedure) => $"/{language.Code()}/asioi/{authority}/{procedure}";

    /// <summary>The offer's form to print and fill by hand.</summary>
    public static string BlankForm(Language language, string authority, string procedure) => Start(language, authority, procedure) + "/lomake.pdf";

    /// <summary>JSON Schema of the answers of one version of a procedure's form (contracts 4).</summary>
    public static string AnswersSchema(string procedure, int version) => string.Create(CultureInfo.InvariantCulture, $"/api/v1/procedures/{procedure}/versions/{version}/schema");

    /// <summary>Own pages.</summary>
    public static string Own(Language language, string? happened = null) => $"/{language.Code()}/omat" + Happened('?', happened);

    /// <summary>A draft: leads to the first page that is not complete, or to the check page.</summary>
    public static string Draft(Language language, Guid draft) => $"/{language.Code()}/omat/luonnos/{draft}";

    /// <summary>A page of a draft.</summary>
    public static string DraftPage(Language language, Guid draft, string page, bool returnToCheck = false, string? happened = null) =>
        Draft(language, draft) + "/" + page + (returnToCheck ? $"?{ReturnField}={ToCheck}" : "") + Happened(returnToCheck ? '&' : '?', happened);

    /// <summary>The check page of a draft.</summary>
    public static string Check(Language language, Guid draft, string? happened = null) => Draft(language, draft) + "/tarkistus" + Happened('?', happened);

    /// <summary>Where a draft leads when its form is not needed.</summary>
    public static string Exit(Language language, Guid draft) => Draft(language, draft) + "/ei-tarvita";

    /// <summary>Where a draft is deleted, after a question.</summary>
    public static string DeleteDraft(Language language, Guid draft) => Draft(language, draft) + "/poista";

    /// <summary>The customer's own case.</summary>
    public static string Case(Language language, Guid caseId) => $"/{language.Code()}/omat/asiat/{caseId}";

    /// <summary>The receipt of a case.</summary>
    public static string Receipt(Language language, Guid caseId) => Case(language, caseId) + "/kuittaus";

    /// <summary>The receipt as PDF.</summary>
    public static string ReceiptPdf(Language language, Guid caseId) => Receipt(language, caseId) + ".pdf";

    /// <summary>Everything that was sent, as PDF.</summary>
    public static string CasePdf(Language language, Guid caseId) => Case(language, caseId) + "/asia.pdf";

    /// <summary>A file of a case.</summary>
    public static string CaseFile(Language language, Guid caseId, Guid attachment) => Case(language, caseId) + $"/liitteet/{attachment}";

    private static string Happened(char mark, string? happened) => happened is null ? "" : $"{mark}{HappenedField}={happened}";
}
