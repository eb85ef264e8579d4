using System.Security.Cryptography;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Filing;

/// <summary>A customer's own draft, opened, with the offer it is for and the way through its form.</summary>
public sealed class DraftQuery(CaseworkDb db, OfferLibrary offers, Sealer sealer)
{
    /// <summary>The draft, or none when there is none or it is somebody else's.</summary>
    public async Task<OpenDraft?> FindAsync(CustomerScope scope, Guid draftId, CancellationToken cancellation)
    {
        var found = await FindRowAsync(db.DraftsOf(scope).AsNoTracking(), draftId, cancellation);
        return found is var (draft, key) ? await OpenAsync(draft, key, cancellation) : null;
    }

    /// <summary>The draft as a tracked row with its key, for acts.</summary>
    internal async Task<(Draft Draft, DataKey Key)?> FindRowAsync(IQueryable<Draft> drafts, Guid draftId, CancellationToken cancellation)
    {
        var row = await drafts.Where(draft => draft.Id == draftId)
            .Join(db.DataKeys, draft => draft.Id, key => key.Id, (draft, key) => new { draft, key }).SingleOrDefaultAsync(cancellation);
        return row is null ? null : (row.draft, row.key);
    }

    /// <summary>Opens a draft's content.</summary>
    internal async Task<OpenDraft> OpenAsync(Draft draft, DataKey key, CancellationToken cancellation)
    {
        var offered = await offers.GetAsync(db, draft.OfferVersionId, cancellation);
        var content = DraftContent.Open(sealer, key, draft.Content);
        return new OpenDraft(draft, offered, content, Journey.Of(offered.Form, content.Answers, content.Confirmed));
    }
}

/// <summary>A draft as its owner sees it.</summary>
public sealed record OpenDraft(Draft Draft, OfferedProcedure Offered, DraftContent Content, Journey Journey)
{
    /// <summary>What would be sent now: the answers to the questions that are asked.</summary>
    public AnswerSet Asked => Journey.AskedAnswers(Content.Answers);

    /// <summary>A short fingerprint of <see cref="Asked"/>: when it differs from the one the customer saw, another window has changed the draft.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Asked.ToUtf8()))[..12];
}
