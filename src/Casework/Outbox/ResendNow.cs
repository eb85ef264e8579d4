using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Audit;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Outbox;

/// <summary>Tries an owed message again without waiting for its time, for example when the mail server has been mended .</summary>
public sealed class ResendNow(CaseworkDb db, AuditTrail audit, OutboxSignal signal, TimeProvider clock)
{
    /// <summary>True: it is due now. False: there is no such owed message for this person.</summary>
    public async Task<bool> ExecuteAsync(Scope scope, Guid messageId, CancellationToken cancellation)
    {
        if (await OutboxQuery.Owed(db, scope).SingleOrDefaultAsync(row => row.Id == messageId, cancellation) is not { } message)
        {
            return false;
        }

        message.DueAt = clock.GetUtcNow();
        audit.Add(db, scope, AuditAction.Operate, new AuditSubject(message.AuthorityId ?? Guid.Empty, message.CaseId, $"outbox/{message.Id:D}"));
        await db.SaveChangesAsync(cancellation);
        signal.Wake();
        return true;
    }
}
