using Kevytasiointi.Casework.Transfers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Transfers;

/// <summary>The move of a case into case management by hand: download the package, enter it there, give the case number, say that it is done.</summary>
public sealed class TransferPage(TransferQuery cases, CompleteTransfer complete, TimeProvider clock) : OfficialPage
{
    /// <summary>The case.</summary>
    [FromRoute]
    public Guid CaseId { get; set; }

    /// <summary>What is shown.</summary>
    public TransferView View { get; private set; } = null!;

    /// <summary>What could not be done, or none.</summary>
    public NoticeView? Notice { get; private set; }

    /// <summary>Mistakes in what was typed.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>What is in the field of the case number: as typed, else as it stands.</summary>
    public string? TypedNumber { get; private set; }

    /// <inheritdoc/>
    protected override Texts Texts => TransfersTexts.All;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(StatusCodes.Status200OK, cancellation);

    /// <summary>Says that the case stands in case management; goes back to the case.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? number, [FromForm] string? seen, CancellationToken cancellation)
    {
        // An empty field is a mistake, a form without the field keeps the number the case has.
        var typed = Request.Form.ContainsKey("number") ? number ?? "" : null;
        TypedNumber = typed;
        switch (await complete.ExecuteAsync(Scope, CaseId, typed, seen, cancellation))
        {
            case CompleteTransferResult.Done:
                return Redirect($"{Address}?ilmoitus=siirretty");
            case CompleteTransferResult.AlreadySo:
                return Redirect($"{Address}?ilmoitus=ennallaan");
            case CompleteTransferResult.NotFound:
                return NotFound();
            case CompleteTransferResult.NotAllowed:
                return StatusCode(StatusCodes.Status403Forbidden);
            case CompleteTransferResult.NoCaseNumber:
                Problems = [new FieldProblem("number", T["NumberMissing"])];
                return await ShowAsync(StatusCodes.Status422UnprocessableEntity, cancellation);
            case CompleteTransferResult.BadCaseNumber:
                Problems = [new FieldProblem("number", T["NumberUnreadable"])];
                return await ShowAsync(StatusCodes.Status422UnprocessableEntity, cancellation);
            default:
                Notice = new NoticeView(NoticeKind.Warning, T["ChangedMeanwhileTitle"], T["ChangedMeanwhileText"]);
                return await ShowAsync(StatusCodes.Status409Conflict, cancellation);
        }
    }

    private string Address => $"/{Language.Code()}/viranomainen/asiat/{CaseId}";

    private async Task<IActionResult> ShowAsync(int status, CancellationToken cancellation)
    {
        if (await cases.OpenAsync(Scope, CaseId, cancellation) is not { } shown)
        {
            return NotFound();
        }

        View = new TransferView(shown, Scope.PersonId, Language, clock.GetUtcNow());
        TypedNumber ??= View.Case.CaseNumber;
        Shell.AuthorityName = View.Open.Offered.Authority.Name[Language];
        Shell.Title = $"{T["Title"]} {View.Case.Reference}";
        Shell.IsRehearsal = View.Case.Rehearsal;
        return PageWith(status);
    }
}
