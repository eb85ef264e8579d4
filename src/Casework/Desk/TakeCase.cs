using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Records.Cases;

namespace Kevytasiointi.Casework.Desk;

/// <summary>An official takes a case into handling and becomes its handler (ottaa käsittelyyn); the customer sees it at once.</summary>
public sealed class TakeCase(DeskAct act, TimeProvider clock)
{
    /// <summary>Takes it; taking one's own again changes nothing.</summary>
    /// <param name="scope">The official.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="seenHandler">The handler the official saw, or none: nobody takes a case from a colleague without knowing it.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Task<DeskResult> ExecuteAsync(OfficialScope scope, Guid caseId, Guid? seenHandler, CancellationToken cancellation) =>
        act.RunAsync(scope, caseId, "take", found => Task.FromResult<(CaseEvent?, DeskResult)>(
            found.HandlerId == scope.PersonId && found.State != CaseState.Sent ? (null, DeskResult.AlreadySo)
            : found.HandlerId != seenHandler ? (null, DeskResult.ChangedMeanwhile)
            : found.State is not (CaseState.Sent or CaseState.InHandling or CaseState.WaitingOthers) ? (null, DeskResult.WrongState)
            : (found.Take(scope.PersonId, clock.GetUtcNow()), DeskResult.Done)), cancellation);
}
