using System.Text.Json;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Outbox;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Retention;

/// <summary>The notice that a draft is about to be deleted: marked on the draft for its pages, and mailed when an address is known.</summary>
public sealed class ExpiryNotice(Nudging nudging, FindCustomerEmail findEmail, ServiceAddress addresses)
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    /// <summary>Gives the notice, anew when it was given before; the draft lives at least the whole notice time from now. Saved with the act.</summary>
    internal async Task AddAsync(CaseworkDb db, Draft draft, PinnedOffer offer, DateTimeOffset now, CancellationToken cancellation)
    {
        db.Outbox.RemoveRange(await Owed(db, draft).ToListAsync(cancellation)); // It names a day that no longer holds.
        draft.ExpiryNoticeAt = now;
        draft.ExpiresAt = draft.ExpiresAt > now + offer.NoticeTime ? draft.ExpiresAt : now + offer.NoticeTime;
        if (await findEmail(draft, cancellation) is not { } email)
        {
            return;
        }

        var key = await db.DataKeys.SingleAsync(row => row.Id == draft.Id, cancellation);
        nudging.Add(db, key, await WriteAsync(db, draft, offer, email, cancellation), caseId: null, offer.AuthorityId, now);
    }

    /// <summary>Whether the mail has not reached the mail server yet, though it still may.</summary>
    internal static Task<bool> IsOnItsWayAsync(CaseworkDb db, Draft draft, CancellationToken cancellation)
    {
        var lasting = DeliveryFailure.Lasting;
        return Owed(db, draft).AnyAsync(row => row.LastFailure == null || !lasting.Contains(row.LastFailure), cancellation);
    }

    private static IQueryable<OutboxMessage> Owed(CaseworkDb db, Draft draft) =>
        db.Outbox.Where(row => row.KeyId == draft.Id && row.Kind == Nudging.OutboxKind && row.DeliveredAt == null);

    private async Task<Nudge> WriteAsync(CaseworkDb db, Draft draft, PinnedOffer offer, string email, CancellationToken cancellation)
    {
        var language = LanguageCodes.TryParse(draft.Language, out var known) ? known : Language.Fi;
        var authority = await db.Authorities.AsNoTracking().SingleAsync(row => row.Id == offer.AuthorityId, cancellation);
        var form = await db.FormVersions.AsNoTracking().SingleAsync(row => row.Id == draft.FormVersionId, cancellation);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(draft.ExpiresAt, Helsinki).DateTime);
        return new Nudge(
            NudgeKind.DraftExpiring, language, email, NameOf(form.Document)[language], authority.Name[language], addresses.OwnPages(language), day);
    }

    private static LocalisedText NameOf(byte[] formDocument)
    {
        using var document = JsonDocument.Parse(formDocument);
        return document.RootElement.GetProperty("name").Deserialize<LocalisedText>(JsonSerializerOptions.Web)
            ?? throw new JsonException("A form has no name.");
    }
}
