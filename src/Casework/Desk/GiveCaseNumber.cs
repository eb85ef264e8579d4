using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Records.Cases;

namespace Kevytasiointi.Casework.Desk;

/// <summary>Gives a case the number of the authority's case management, or corrects it by a new event. The number is an opaque string (law section 4.5).</summary>
public sealed class GiveCaseNumber(DeskAct act, TimeProvider clock)
{
    /// <summary>Gives it.</summary>
    /// <param name="scope">The official.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="number">The number as typed.</param>
    /// <param name="seen">The number the official saw, or none: nobody overwrites a colleague's without knowing it.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Task<DeskResult> ExecuteAsync(OfficialScope scope, Guid caseId, string? number, string? seen, CancellationToken cancellation) =>
        act.RunAsync(scope, caseId, "case-number", found => Task.FromResult<(CaseEvent?, DeskResult)>(
            !CaseNumber.TryRead(number, out var clean) ? (null, DeskResult.BadInput)
            : found.State is CaseState.Forwarded or CaseState.Disposed ? (null, DeskResult.WrongState)
            : found.CaseNumber == clean ? (null, DeskResult.AlreadySo)
            : found.CaseNumber != seen ? (null, DeskResult.ChangedMeanwhile)
            : (found.GiveCaseNumber(clean, scope.Actor, clock.GetUtcNow()), DeskResult.Done)), cancellation);
}
