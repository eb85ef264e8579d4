using System.Text.Json;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Nudges;

/// <summary>The nudges of a case's moments, each addressed: the authority's to the offer's fixed mailbox, the customer's to the address given with the case.</summary>
public sealed class CaseNudges(Nudging nudging, ServiceAddress address, Sealer sealer, OutboxSignal signal)
{
    /// <summary>A case was sent: the authority is told, and the customer gets word of the receipt.</summary>
    public void Sent(CaseworkDb db, DataKey key, Case sent, OfferedProcedure offered, string? customerEmail, DateTimeOffset now)
    {
        var main = LanguageOf(offered.Authority.Languages.Split(' ')[0]);
        Add(db, key, sent, offered, NudgeKind.CaseSent, main, offered.Settings.NudgeAddress, address.DeskCase(main, sent.Id), now);
        ToCustomer(db, key, sent, offered, NudgeKind.Receipt, customerEmail, now);
    }

    /// <summary>A case was handled: the customer is told that, never how.</summary>
    public async Task HandledAsync(CaseworkDb db, Case handled, OfferedProcedure offered, DateTimeOffset now, CancellationToken cancellation)
    {
        var key = await db.DataKeys.AsNoTracking().SingleAsync(row => row.Id == handled.Id, cancellation);
        var first = await db.Submissions.AsNoTracking().SingleAsync(row => row.CaseId == handled.Id && row.Number == 1, cancellation);
        var evidence = JsonSerializer.Deserialize<SubmissionEvidence>(sealer.Open(key, "evidence/1", first.Evidence))!;
        ToCustomer(db, key, handled, offered, NudgeKind.CaseHandled, evidence.ContactEmail, now);
    }

    /// <summary>After the commit: what is owed leaves at once.</summary>
    public void Wake() => signal.Wake();

    private static Language LanguageOf(string code) => LanguageCodes.TryParse(code, out var language) ? language : Language.Fi;

    private void ToCustomer(CaseworkDb db, DataKey key, Case about, OfferedProcedure offered, NudgeKind kind, string? email, DateTimeOffset now)
    {
        var language = LanguageOf(about.Language);
        if (!string.IsNullOrWhiteSpace(email))
        {
            Add(db, key, about, offered, kind, language, email, address.OwnPages(language), now);
        }
    }

    private void Add(
        CaseworkDb db, DataKey key, Case about, OfferedProcedure offered, NudgeKind kind, Language language, string to, Uri link, DateTimeOffset now) =>
        nudging.Add(db, key, new Nudge(kind, language, to, offered.Form.Name[language], offered.Authority.Name[language], link), about.Id, about.AuthorityId, now);
}
