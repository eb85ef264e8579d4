using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Projects;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Checks;
using Kevytasiointi.Forms.Journeys;
using Kevytasiointi.Forms.Languages;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Filing;

/// <summary>
/// Saves what was typed on one page. Answers without problems become answers; a page with problems is kept as typed, so nothing is lost whatever
/// happens next.
/// </summary>
public sealed class SavePage(CaseworkDb db, DraftQuery drafts, Sealer sealer, TimeProvider clock)
{
    private const int Tries = 5;

    /// <summary>Saves.</summary>
    /// <param name="scope">The owner.</param>
    /// <param name="draftId">The draft.</param>
    /// <param name="pageKey">The page.</param>
    /// <param name="posted">The page's fields.</param>
    /// <param name="seen">The page's fingerprint when it was shown (<see cref="PageFingerprint"/>); another means another window changed it.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <param name="goesOn">Whether the customer goes on filling the page: it is kept as typed besides, empty rows and all.</param>
    public async Task<SavePageResult> ExecuteAsync(
        CustomerScope scope, Guid draftId, string pageKey, PostedFields posted, string? seen, Language language, CancellationToken cancellation, bool goesOn = false)
    {
        for (var tries = 0; ; tries++)
        {
            var found = await drafts.FindRowAsync(db.DraftsOf(scope), draftId, cancellation);
            if (found is not var (draft, key))
            {
                return new SavePageResult.NotFound();
            }

            var open = await drafts.OpenAsync(draft, key, cancellation);
            if (open.Journey.Find(pageKey) is not { } step)
            {
                return new SavePageResult.NotFound();
            }

            var (content, result) = Judge(open, step, posted, seen, goesOn);
            draft.Content = content.Seal(sealer, key);
            draft.Revision++;
            draft.Language = language.Code();
            draft.ChangedAt = clock.GetUtcNow();
            draft.ExpiresAt = draft.ChangedAt.AddDays(open.Offered.Settings.DraftDays);
            draft.ExpiryNoticeAt = null;
            await ShareFactsAsync(draft, open, content, cancellation);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return result;
            }
            catch (DbUpdateConcurrencyException) when (tries < Tries)
            {
                db.ChangeTracker.Clear(); // another window saved another page meanwhile: take its work and add ours
            }
        }
    }

    private static (DraftContent Content, SavePageResult Result) Judge(OpenDraft open, Step step, PostedFields posted, string? seen, bool goesOn)
    {
        var page = step.Page;
        var read = ReadPage.Of(open.Journey.Form, page, open.Content, posted);
        var stored = PageFingerprint.Of(page, open.Content.Answers);
        if (seen is not null && seen != stored && PageFingerprint.Of(page, read.Answers) != stored)
        {
            return (open.Content.WithTyped(page.Key, posted.Fields), new SavePageResult.ChangedElsewhere());
        }

        var content = open.Content with { Answers = read.Answers };
        return read.IsExit && read.Problems.Count > 0 ? (content.WithTyped(page.Key, posted.Fields), new SavePageResult.Saved())
            : read.Problems.Count > 0 ? (content.WithTyped(page.Key, posted.Fields), new SavePageResult.Problems(read.Problems))
            : (goesOn ? content.WithTyped(page.Key, posted.Fields) : content.WithTyped(page.Key, null).Confirm(page.Key), new SavePageResult.Saved());
    }

    /// <summary>
    /// The project is gone when the draft was deleted in another window after it was read here: saving tells then, by the draft's revision. And answers
    /// are never refused for want of a place to share them.
    /// </summary>
    private async Task ShareFactsAsync(Draft draft, OpenDraft open, DraftContent content, CancellationToken cancellation)
    {
        var row = await db.Projects.Where(project => project.Id == draft.ProjectId)
            .Join(db.DataKeys, project => project.Id, key => key.Id, (project, key) => new { project, key }).SingleOrDefaultAsync(cancellation);
        if (row is null)
        {
            return;
        }

        var before = SharedFacts.Open(sealer, row.key, row.project.SharedFacts);
        var now = before.With(open.Offered.Form, content.Answers);
        if (!now.Facts.ToUtf8().AsSpan().SequenceEqual(before.Facts.ToUtf8()))
        {
            row.project.SharedFacts = now.Seal(sealer, row.key);
            row.project.Revision++;
        }
    }
}

/// <summary>What came of saving a page.</summary>
public abstract record SavePageResult
{
    /// <summary>Saved; the page has no problems, or the way ends at it whatever they are.</summary>
    public sealed record Saved : SavePageResult;

    /// <summary>Kept as typed; the page has problems.</summary>
    public sealed record Problems(IReadOnlyList<AnswerProblem> List) : SavePageResult;

    /// <summary>Another window changed the page after this one was opened. What was typed is kept beside it.</summary>
    public sealed record ChangedElsewhere : SavePageResult;

    /// <summary>No such draft or page for this customer.</summary>
    public sealed record NotFound : SavePageResult;
}
