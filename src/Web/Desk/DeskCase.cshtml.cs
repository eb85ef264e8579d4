using Kevytasiointi.Casework.Desk;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Web.Desk;

/// <summary>One case on one page, and the official's acts on it. Every act is a plain form; what came of it is told once, after a redirect.</summary>
public sealed class DeskCasePage(DeskCaseQuery cases, TakeCase take, GiveCaseNumber giveNumber, HandleCase handle, TimeProvider clock) : OfficialPage
{
    /// <summary>The case.</summary>
    [FromRoute]
    public Guid CaseId { get; set; }

    /// <summary>What is shown.</summary>
    public DeskCaseView View { get; private set; } = null!;

    /// <summary>What came of an act, or none.</summary>
    public NoticeView? Notice { get; private set; }

    /// <summary>Mistakes in what was typed.</summary>
    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];

    /// <summary>What is in the field of the case number: as typed, else as it stands.</summary>
    public string? TypedNumber { get; private set; }

    /// <inheritdoc/>
    protected override Texts Texts => DeskTexts.All;

    /// <summary>Shows the case.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "ilmoitus")] string? done, CancellationToken cancellation)
    {
        Notice = DoneNotices.Of(done, Language);
        return await ShowAsync(AuditAction.ViewCase, Revealed.Nothing, StatusCodes.Status200OK, cancellation);
    }

    /// <summary>Shows it with the sender's whole identity code.</summary>
    public Task<IActionResult> OnPostShowIdentityCodeAsync(CancellationToken cancellation) =>
        ShowAsync(AuditAction.ViewIdentityCode, Revealed.IdentityCode, StatusCodes.Status200OK, cancellation);

    /// <summary>Shows it with what a non-disclosure order protects.</summary>
    public Task<IActionResult> OnPostShowProtectedAsync(CancellationToken cancellation) =>
        ShowAsync(AuditAction.ViewProtectedAddress, Revealed.ProtectedAnswers, StatusCodes.Status200OK, cancellation);

    /// <summary>Takes the case into handling.</summary>
    public async Task<IActionResult> OnPostTakeAsync([FromForm] Guid? seen, CancellationToken cancellation) =>
        await AnswerAsync(await take.ExecuteAsync(Scope, CaseId, seen, cancellation), DoneNotices.Taken, cancellation);

    /// <summary>Gives or corrects the case number.</summary>
    public async Task<IActionResult> OnPostNumberAsync([FromForm] string? number, [FromForm] string? seen, CancellationToken cancellation)
    {
        TypedNumber = number ?? "";
        var result = await giveNumber.ExecuteAsync(Scope, CaseId, number, seen, cancellation);
        if (result == DeskResult.BadInput)
        {
            Problems = [new FieldProblem("number", T[string.IsNullOrWhiteSpace(number) ? "NumberMissing" : "NumberUnreadable"])];
        }

        return await AnswerAsync(result, DoneNotices.NumberGiven, cancellation);
    }

    /// <summary>Records the outcome.</summary>
    public async Task<IActionResult> OnPostHandleAsync([FromForm] string? outcome, CancellationToken cancellation)
    {
        var known = Enum.GetValues<Outcome>().Cast<Outcome?>().FirstOrDefault(value => value.ToString() == outcome);
        var result = known is { } chosen ? await handle.ExecuteAsync(Scope, CaseId, chosen, cancellation) : DeskResult.BadInput;
        if (result == DeskResult.BadInput)
        {
            Problems = [new FieldProblem("outcome", T["OutcomeMissing"])];
        }

        return await AnswerAsync(result, DoneNotices.Handled, cancellation);
    }

    private async Task<IActionResult> AnswerAsync(DeskResult result, string done, CancellationToken cancellation)
    {
        switch (result)
        {
            case DeskResult.Done:
                return Redirect(DoneNotices.Address(Language, CaseId, done));
            case DeskResult.AlreadySo:
                return Redirect(DoneNotices.Address(Language, CaseId, DoneNotices.AlreadySo));
            case DeskResult.NotFound:
                return NotFound();
            case DeskResult.NotAllowed:
                return StatusCode(StatusCodes.Status403Forbidden);
            case DeskResult.BadInput:
                return await ShowAsync(AuditAction.ViewCase, Revealed.Nothing, StatusCodes.Status422UnprocessableEntity, cancellation);
            default:
                Notice = new NoticeView(NoticeKind.Warning, T["ChangedMeanwhileTitle"], T["ChangedMeanwhileText"]);
                return await ShowAsync(AuditAction.ViewCase, Revealed.Nothing, StatusCodes.Status409Conflict, cancellation);
        }
    }

    private async Task<IActionResult> ShowAsync(AuditAction action, Revealed revealed, int status, CancellationToken cancellation)
    {
        if (await cases.OpenAsync(Scope, CaseId, action, cancellation) is not { } desk)
        {
            return NotFound();
        }

        View = new DeskCaseView(desk, Scope.PersonId, Language, clock.GetUtcNow(), revealed);
        TypedNumber ??= View.Case.CaseNumber;
        Shell.AuthorityName = View.Open.Offered.Authority.Name[Language];
        Shell.Title = $"{View.Open.Offered.Form.Name[Language]} {View.Case.Reference}";
        Shell.IsRehearsal = View.Case.Rehearsal;
        return PageWith(status);
    }
}
