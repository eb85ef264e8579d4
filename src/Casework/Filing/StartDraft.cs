using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Audit;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Audit;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Records.Projects;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Questions;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Filing;

/// <summary>
/// Begins a draft of an offer, in a project of its own or in one the customer has, with what the sign-in told and the project already knows in place
/// (tiedonhallintalaki 20 §: what is known is not asked). The key of the case to come is made here, so that sending stays one transaction.
/// </summary>
public sealed class StartDraft(CaseworkDb db, OfferLibrary offers, PersonQuery people, Sealer sealer, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Begins one in a project of its own.</summary>
    /// <returns>The new draft's id, or none when the offer takes no drafts now.</returns>
    public Task<Guid?> ExecuteAsync(CustomerScope scope, Guid offerId, Language language, CancellationToken cancellation) =>
        ExecuteAsync(scope, offerId, null, language, cancellation);

    /// <summary>Begins one in a project the customer has, or in a new one.</summary>
    /// <returns>
    /// The new draft's id, or none: the offer takes no drafts now, its authority does not exist today, or the customer has no such project.
    /// </returns>
    public async Task<Guid?> ExecuteAsync(CustomerScope scope, Guid offerId, Guid? projectId, Language language, CancellationToken cancellation)
    {
        var offer = await db.Offers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == offerId, cancellation);
        if (offer is not { State: OfferState.Open })
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var today = HelsinkiTime.Day(now);
        if (!await db.Authorities.AnyAsync(row => row.Id == offer.AuthorityId && row.ValidFrom <= today && (row.ValidTo == null || row.ValidTo >= today), cancellation))
        {
            return null;
        }

        var offered = await offers.GetAsync(db, offer.CurrentVersionId, cancellation);
        var person = await people.OwnAsync(scope, cancellation);
        if (await ProjectAsync(scope, projectId, now, cancellation) is not var (project, projectKey))
        {
            return null;
        }

        var facts = SharedFacts.Open(sealer, projectKey, project.SharedFacts);
        var answers = facts.Fill(offered.Form, Prefill(offered, person));
        project.SharedFacts = facts.With(offered.Form, answers).Seal(sealer, projectKey);
        var draftKey = sealer.NewKey(Ids.New(now));
        db.DataKeys.Add(draftKey);
        db.Drafts.Add(new Draft
        {
            Id = draftKey.Id,
            ProjectId = project.Id,
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

    /// <summary>The customer's project with its key: the one asked for, or a new one; none when the one asked for is not the customer's.</summary>
    private async Task<(Project Project, DataKey Key)?> ProjectAsync(CustomerScope scope, Guid? projectId, DateTimeOffset now, CancellationToken cancellation)
    {
        if (projectId is { } asked)
        {
            var known = await db.Projects.Where(row => row.Id == asked && row.OwnerId == scope.PersonId)
                .Join(db.DataKeys, row => row.Id, key => key.Id, (row, key) => new { row, key }).SingleOrDefaultAsync(cancellation);
            if (known is null)
            {
                return null;
            }

            known.row.Revision++;
            return (known.row, known.key);
        }

        var begun = sealer.NewKey(Ids.New(now));
        var project = new Project { Id = begun.Id, OwnerId = scope.PersonId, CreatedAt = now };
        db.DataKeys.Add(begun);
        db.Projects.Add(project);
        return (project, begun);
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
