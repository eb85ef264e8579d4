using System.Text;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Records.Cases;

namespace Kevytasiointi.Casework.Desk;

/// <summary>Gives a case the number of the authority's case management, or corrects it by a new event. The number is an opaque string (law section 4.5).</summary>
public sealed class GiveCaseNumber(DeskAct act, TimeProvider clock)
{
    /// <summary>Longest number kept.</summary>
    public const int Longest = 100;

    /// <summary>Gives it.</summary>
    public Task<DeskResult> ExecuteAsync(OfficialScope scope, Guid caseId, string? number, CancellationToken cancellation)
    {
        var clean = (number ?? "").Normalize(NormalizationForm.FormC).Trim();
        return act.RunAsync(scope, caseId, "case-number", found => Task.FromResult<(CaseEvent?, DeskResult)>(
            clean.Length is 0 or > Longest || clean.Any(char.IsControl) ? (null, DeskResult.BadInput)
            : found.State is CaseState.Forwarded or CaseState.Disposed ? (null, DeskResult.WrongState)
            : found.CaseNumber == clean ? (null, DeskResult.AlreadySo)
            : (found.GiveCaseNumber(clean, scope.Actor, clock.GetUtcNow()), DeskResult.Done)), cancellation);
    }
}
