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
using Kevytasiointi.Casework.Records.Keys;
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
    /// <param name="cancellation">Ends the work before it is committed.</param>
    public async Task<SendCaseResult> ExecuteAsync(
        CustomerScope scope, Guid draftId, Identification identification, DateTimeOffset sentAt, CancellationToken cancellation)
    {
        if (await drafts.FindRowAsync(db.DraftsOf(scope), draftId, cancellation) is not var (draft, key))
        {
            return await AlreadySentAsync(scope, draftId, cancellation) ?? new SendCaseResult.NotFound();
        }

        var open = await drafts.OpenAsync(draft, key, cancellation);
        if (open.Journey.Exit is not null)
        {
            return new SendCaseResult.NotNeeded();
        }

        if (open.Journey.FirstIncomplete is { } incomplete)
        {
            return new SendCaseResult.Incomplete(incomplete.Page.Key);
        }

        var person = await people.OwnAsync(scope, cancellation) ?? throw new InvalidOperationException("A signed-in customer has a person.");
        var arrived = await AddCaseAsync(scope, open, key, person, identification, sentAt, cancellation);
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

    private async Task<Case> AddCaseAsync(
        CustomerScope scope, OpenDraft open, DataKey key, IdentifiedPerson person, Identification identification, DateTimeOffset sentAt, CancellationToken cancellation)
    {
        var (draft, offered) = (open.Draft, open.Offered);
        var now = clock.GetUtcNow();
        var asked = open.Journey.AskedAnswers(open.Content.Answers);
        var answers = asked.ToUtf8();
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(answers));
        var files = await KeepAskedFilesAsync(open, asked, cancellation);
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
            Sha256 = sha256,
            Evidence = sealer.Seal(key, "evidence/1", JsonSerializer.SerializeToUtf8Bytes(evidence)),
            AttachmentCount = files,
            SentAt = sentAt,
            ArrivedAt = now,
        });
        db.Transfers.Add(Transfer.Wait(sent.Id, 0, 1, now));
        await AddCardAsync(sent, open, asked, person, cancellation);
        nudges.Sent(db, key, sent, offered, evidence.ContactEmail, now);
        audit.Add(db, scope, AuditAction.Send, new AuditSubject(sent.AuthorityId, sent.Id, "1", "own"));
        db.Drafts.Remove(draft);
        return sent;
    }

    /// <summary>Files of questions that are no longer asked are not sent; without their key they are gone for good.</summary>
    private async Task<int> KeepAskedFilesAsync(OpenDraft open, AnswerSet asked, CancellationToken cancellation)
    {
        var rows = await db.Attachments.Where(row => row.CaseId == open.Draft.Id).ToListAsync(cancellation);
        var dropped = rows.Where(row => asked[row.QuestionKey] is null).ToList();
        foreach (var row in dropped)
        {
            db.Attachments.Remove(row);
            db.DataKeys.Remove(await db.DataKeys.SingleAsync(fileKey => fileKey.Id == row.Id, cancellation));
        }

        return rows.Count - dropped.Count;
    }

    private async Task AddCardAsync(Case sent, OpenDraft open, AnswerSet asked, IdentifiedPerson person, CancellationToken cancellation)
    {
        var authority = open.Offered.Authority;
        var key = await db.DataKeys.AsNoTracking().SingleAsync(row => row.Id == authority.Id, cancellation);
        var main = LanguageCodes.TryParse(authority.Languages.Split(' ')[0], out var language) ? language : Language.Fi;
        var facts = CardFacts.Of(open.Journey, asked, person, main);
        db.CaseCards.Add(new CaseCard { CaseId = sent.Id, AuthorityId = authority.Id, Facts = facts.Seal(sealer, key, sent.Id) });
        db.SearchTokens.AddRange(index.Tokens(key, facts.SearchTexts(open.Offered.Form, asked, person))
            .Select(token => new SearchToken { AuthorityId = authority.Id, Token = token, CaseId = sent.Id }));
    }
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
