using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Forms.Definitions;

namespace Kevytasiointi.Casework.Desk;

/// <summary>
/// Records that a case has been handled, with its outcome, and nudges the customer; the outcome is read in the service only. A human official does it,
/// always.
/// </summary>
public sealed class HandleCase(CaseworkDb db, DeskAct act, OfferLibrary offers, CaseNudges nudges, TimeProvider clock)
{
    /// <summary>Records it.</summary>
    public async Task<DeskResult> ExecuteAsync(OfficialScope scope, Guid caseId, Outcome outcome, CancellationToken cancellation)
    {
        var result = await act.RunAsync(scope, caseId, "handle", async found =>
        {
            var offered = await offers.GetAsync(db, found.OfferVersionId, cancellation);
            if (offered.Form.Outcomes.All(word => word.Outcome != outcome))
            {
                return (null, DeskResult.BadInput);
            }

            if (found.State is not (CaseState.Sent or CaseState.InHandling or CaseState.WaitingOthers))
            {
                return (null, found.State == CaseState.Handled && found.Outcome == outcome ? DeskResult.AlreadySo : DeskResult.WrongState);
            }

            var now = clock.GetUtcNow();
            await nudges.HandledAsync(db, found, offered, now, cancellation);
            return (found.Handle(outcome, scope.Actor, now), DeskResult.Done);
        }, cancellation);
        nudges.Wake();
        return result;
    }
}
