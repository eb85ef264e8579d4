using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Records.Projects;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Filing;

/// <summary>
/// Begins a draft of an offer in a project of its own, with the name the sign-in told already in place (tiedonhallintalaki 20 §: what is known is not
/// asked). The key of the case to come is made here, so that sending stays one transaction.
/// </summary>
public sealed class StartDraft(CaseworkDb db, OfferLibrary offers, PersonQuery people, Sealer sealer, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The new draft's id, or none when the offer takes no drafts now.</summary>
    public async Task<Guid?> ExecuteAsync(CustomerScope scope, Guid offerId, Language language, CancellationToken cancellation)
    {
        var offer = await db.Offers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == offerId, cancellation);
        if (offer is not { State: OfferState.Open })
        {
            return null;
        }

        var offered = await offers.GetAsync(db, offer.CurrentVersionId, cancellation);
        var person = await people.OwnAsync(scope, cancellation);
        var now = clock.GetUtcNow();
        var projectKey = sealer.NewKey(Ids.New(now));
        var draftKey = sealer.NewKey(Ids.New(now));
        var answers = Prefill(offered, person);
        db.DataKeys.AddRange(projectKey, draftKey);
        db.Projects.Add(new Project
        {
            Id = projectKey.Id,
            OwnerId = scope.PersonId,
            CreatedAt = now,
            SharedFacts = SharedFacts.Of(offered.Form, answers).Seal(sealer, projectKey),
        });
        db.Drafts.Add(new Draft
        {
            Id = draftKey.Id,
            ProjectId = projectKey.Id,
            OwnerId = scope.PersonId,
            OfferVersionId = offered.Version.Id,
            FormVersionId = offered.Version.FormVersionId,
            Content = (DraftContent.Empty with { Answers = answers }).Seal(sealer, draftKey),
            Language = language.Code(),
            CreatedAt = now,
            ChangedAt = now,
            ExpiresAt = now.AddDays(offered.Settings.DraftDays),
        });
        audit.Add(db, scope, AuditAction.Draft, new AuditSubject(Guid.Empty, draftKey.Id, "start", "own"));
        await db.SaveChangesAsync(cancellation);
        return draftKey.Id;
    }

    /// <summary>What the sign-in told goes into the question about the applicant; the customer sees it and may correct it.</summary>
    private static AnswerSet Prefill(OfferedProcedure offered, IdentifiedPerson? person)
    {
        var applicant = offered.Form.Questions.OfType<PersonQuestion>().FirstOrDefault(question => question.Shared == "applicant");
        if (applicant is null || person is null)
        {
            return AnswerSet.Empty;
        }

        var known = new JsonObject { ["firstName"] = person.FirstNames, ["lastName"] = person.LastName };
        if (person.Email is not null && applicant.Asks.Contains(PersonDetail.Email))
        {
            known["email"] = person.Email;
        }

        return AnswerSet.Empty.With(applicant.Key, known);
    }
}
