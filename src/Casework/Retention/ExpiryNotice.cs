using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Records.Outbox;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Retention;

/// <summary>The notice that a draft is about to be deleted: marked on the draft for its pages, and mailed when an address is known.</summary>
public sealed class ExpiryNotice(Nudging nudging, FindCustomerEmail findEmail, ServiceAddress addresses)
{
    /// <summary>From notice to deletion, at least.</summary>
    internal static TimeSpan TimeOf(OfferedProcedure offered) => TimeSpan.FromDays(offered.Settings.DraftNoticeDays);

    /// <summary>Gives the notice, anew when it was given before; the draft lives at least the whole notice time from now. Saved with the act.</summary>
    internal async Task AddAsync(CaseworkDb db, Draft draft, OfferedProcedure offered, DateTimeOffset now, CancellationToken cancellation)
    {
        db.Outbox.RemoveRange(await Owed(db, draft).ToListAsync(cancellation)); // It names a day that no longer holds.
        draft.ExpiryNoticeAt = now;
        draft.ExpiresAt = draft.ExpiresAt > now + TimeOf(offered) ? draft.ExpiresAt : now + TimeOf(offered);
        if (await findEmail(draft, cancellation) is not { } email)
        {
            return;
        }

        var key = await db.DataKeys.SingleAsync(row => row.Id == draft.Id, cancellation);
        nudging.Add(db, key, Write(draft, offered, email), caseId: null, offered.Authority.Id, now);
    }

    /// <summary>Whether the mail has not reached the mail server yet, though it still may.</summary>
    internal static Task<bool> IsOnItsWayAsync(CaseworkDb db, Draft draft, CancellationToken cancellation)
    {
        var lasting = DeliveryFailure.Lasting;
        return Owed(db, draft).AnyAsync(row => row.LastFailure == null || !lasting.Contains(row.LastFailure), cancellation);
    }

    private static IQueryable<OutboxMessage> Owed(CaseworkDb db, Draft draft) =>
        db.Outbox.Where(row => row.KeyId == draft.Id && row.Kind == Nudging.OutboxKind && row.DeliveredAt == null);

    private Nudge Write(Draft draft, OfferedProcedure offered, string email)
    {
        var language = LanguageCodes.TryParse(draft.Language, out var known) ? known : Language.Fi;
        return new Nudge(
            NudgeKind.DraftExpiring,
            language,
            email,
            offered.Form.Name[language],
            offered.Authority.Name[language],
            addresses.OwnPages(language),
            HelsinkiTime.Day(draft.ExpiresAt));
    }
}
