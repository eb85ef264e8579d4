using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Records.People;
using Kevytasiointi.Casework.Records.Transfers;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Filing;

/// <summary>
/// Sends a draft: it becomes a case, pending from this moment (asiointilaki 10 §, hallintolaki 20 §). Case, submission, event, card, index, transfer,
/// nudges and audit entry are written in one transaction with one flush of the log, or nothing is; "sent" is told only after it.
/// The case takes the draft's id, so however often the button is pressed there is one case.
/// </summary>
public sealed class SendCase(
    CaseworkDb db, DraftQuery drafts, PersonQuery people, Sealer sealer, SearchIndex index, CaseNudges nudges, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Sends.</summary>
    /// <param name="scope">The customer.</param>
    /// <param name="draftId">The draft.</param>
    /// <param name="identification">How and when the customer was identified.</param>
    /// <param name="sentAt">When the request came: the button was pressed .</param>
    /// <param name="seen">The <see cref="OpenDraft.Fingerprint"/> of what the customer saw, or none; nothing else than that is sent.</param>
    /// <param name="cancellation">Ends the work before it is committed.</param>
    public async Task<SendCaseResult> ExecuteAsync(
        CustomerScope scope, Guid draftId, Identification identification, DateTimeOffset sentAt, string? seen, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation); // one for reading and writing; closed with the unit of work
        if (await ReadAsync(scope, draftId, cancellation) is not { } read)
        {
            return await AlreadySentAsync(scope, draftId, cancellation) ?? new SendCaseResult.NotFound();
        }

        var open = await drafts.OpenAsync(read.Draft, read.Key, cancellation);
        if (seen is not null && seen != open.Fingerprint)
        {
            return new SendCaseResult.ChangedMeanwhile();
        }

        if (open.Journey.Exit is not null)
        {
            return new SendCaseResult.NotNeeded();
        }

        if (open.Journey.FirstIncomplete is { } incomplete)
        {
            return new SendCaseResult.Incomplete(incomplete.Page.Key);
        }

        var arrived = AddCase(scope, read, open, identification, sentAt);
        await DropUnaskedFilesAsync(read, open, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || Database.IsDuplicate(fault))
        {
            db.ChangeTracker.Clear(); // another press of the same button was first, or a page was saved meanwhile
            return await AlreadySentAsync(scope, draftId, cancellation) ?? new SendCaseResult.ChangedMeanwhile();
        }

        nudges.Wake();
        return new SendCaseResult.Sent(arrived);
    }

    private async Task<SendCaseResult?> AlreadySentAsync(CustomerScope scope, Guid caseId, CancellationToken cancellation) =>
        await db.CasesOf(scope).AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, cancellation) is { } sent
            ? new SendCaseResult.Sent(sent)
            : null;

    /// <summary>All that a send reads, in one question.</summary>
    private Task<ToSend?> ReadAsync(CustomerScope scope, Guid draftId, CancellationToken cancellation) => (
        from draft in db.DraftsOf(scope).AsNoTracking()
        join key in db.DataKeys on draft.Id equals key.Id
        join person in db.People on draft.OwnerId equals person.Id
        join personKey in db.DataKeys on person.Id equals personKey.Id
        join version in db.OfferVersions on draft.OfferVersionId equals version.Id
        join offer in db.Offers on version.OfferId equals offer.Id
        join unit in db.Units on offer.UnitId equals unit.Id
        join authorityKey in db.DataKeys on unit.AuthorityId equals authorityKey.Id
        where draft.Id == draftId
        select new ToSend(draft, key, person, personKey, authorityKey, db.Attachments.Where(file => file.CaseId == draft.Id).ToList())).SingleOrDefaultAsync(cancellation);

    private Case AddCase(CustomerScope scope, ToSend read, OpenDraft open, Identification identification, DateTimeOffset sentAt)
    {
        var (draft, offered, key, asked) = (open.Draft, open.Offered, read.Key, open.Asked);
        var now = clock.GetUtcNow();
        var answers = asked.ToUtf8();
        var person = people.Open(read.Person, read.PersonKey);
        var evidence = new SubmissionEvidence(identification, person, ContactEmail.Of(offered.Form, asked, person));
        var (sent, sentEvent) = Case.Send(
            new NewCase
            {
                Id = draft.Id,
                Reference = Reference.New(),
                ProjectId = draft.ProjectId,
                CustomerId = scope.PersonId,
                AuthorityId = offered.Authority.Id,
                UnitId = offered.Unit.Id,
                OfferId = offered.Offer.Id,
                OfferVersionId = draft.OfferVersionId,
                FormVersionId = draft.FormVersionId,
                Procedure = offered.Form.Procedure,
                Language = draft.Language,
                Rehearsal = draft.Rehearsal,
            },
            scope.Actor,
            sentAt,
            now,
            new JsonObject { ["submission"] = 1, ["contentVersion"] = 1, ["sha256"] = sealer.Commit(key, "answers/1", answers), ["sentAt"] = sentAt.ToUnixTimeMilliseconds() });

        db.Cases.Add(sent);
        db.CaseEvents.Add(sentEvent);
        db.Submissions.Add(new Submission
        {
            CaseId = sent.Id,
            Number = 1,
            ContentVersion = 1,
            FormVersionId = draft.FormVersionId,
            OfferVersionId = draft.OfferVersionId,
            Answers = sealer.Seal(key, "answers/1", answers),
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(answers)),
            Evidence = sealer.Seal(key, "evidence/1", JsonSerializer.SerializeToUtf8Bytes(evidence)),
            AttachmentCount = read.Files.Count(file => asked[file.QuestionKey] is not null),
            SentAt = sentAt,
            ArrivedAt = now,
        });
        db.Transfers.Add(Transfer.Wait(sent.Id, 0, 1, now));
        AddCard(sent, open, asked, person, read.AuthorityKey);
        nudges.Sent(db, key, sent, offered, evidence.ContactEmail, now);
        audit.Add(db, scope, AuditAction.Send, new AuditSubject(sent.AuthorityId, sent.Id, "1", "own"));
        db.Drafts.Remove(draft);
        return sent;
    }

    /// <summary>Files of questions that are no longer asked are not sent; without their key they are gone for good.</summary>
    private async Task DropUnaskedFilesAsync(ToSend read, OpenDraft open, CancellationToken cancellation)
    {
        var asked = open.Asked;
        var dropped = read.Files.Where(file => asked[file.QuestionKey] is null).ToList();
        if (dropped.Count > 0)
        {
            var ids = dropped.Select(file => file.Id).ToList();
            db.Attachments.RemoveRange(dropped);
            db.DataKeys.RemoveRange(await db.DataKeys.Where(key => ids.Contains(key.Id)).ToListAsync(cancellation));
        }
    }

    private void AddCard(Case sent, OpenDraft open, AnswerSet asked, IdentifiedPerson person, DataKey authorityKey)
    {
        var authority = open.Offered.Authority;
        var main = LanguageCodes.TryParse(authority.Languages.Split(' ')[0], out var language) ? language : Language.Fi;
        var facts = CardFacts.Of(open.Journey, asked, person, main);
        db.CaseCards.Add(new CaseCard { CaseId = sent.Id, AuthorityId = authority.Id, Facts = facts.Seal(sealer, authorityKey, sent.Id) });
        db.SearchTokens.AddRange(index.Tokens(authorityKey, facts.SearchTexts(open.Offered.Form, asked, person))
            .Select(token => new SearchToken { AuthorityId = authority.Id, Token = token, CaseId = sent.Id }));
    }

    private sealed record ToSend(Draft Draft, DataKey Key, Person Person, DataKey PersonKey, DataKey AuthorityKey, List<Attachment> Files);
}

/// <summary>What came of sending.</summary>
public abstract record SendCaseResult
{
    /// <summary>Nothing was sent: by the answers the form is not needed, or belongs elsewhere.</summary>
    public sealed record NotNeeded : SendCaseResult;

    /// <summary>Sent; now, or by an earlier press.</summary>
    public sealed record Sent(Case Case) : SendCaseResult;

    /// <summary>A page is not complete.</summary>
    public sealed record Incomplete(string PageKey) : SendCaseResult;

    /// <summary>A page was saved in another window at the same moment; nothing was sent.</summary>
    public sealed record ChangedMeanwhile : SendCaseResult;

    /// <summary>No such draft or case for this customer.</summary>
    public sealed record NotFound : SendCaseResult;
}
