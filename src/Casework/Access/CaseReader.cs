using System.Text.Json;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Offers;
using Kevytasiointi.Casework.Records.Transfers;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Access;

/// <summary>
/// Opens a case that its caller has found through a scope: content, files, events, transfers. The journey is computed by the form the submission was
/// made with, so an old case reads as it was filled.
/// </summary>
public sealed class CaseReader(CaseworkDb db, OfferLibrary offers, PersonQuery people, Sealer sealer)
{
    internal async Task<OpenCase> OpenAsync(Case found, CancellationToken cancellation)
    {
        var key = await db.DataKeys.AsNoTracking().SingleAsync(row => row.Id == found.Id, cancellation);
        var submissions = await db.Submissions.AsNoTracking().Where(row => row.CaseId == found.Id).OrderBy(row => row.Number).ToListAsync(cancellation);
        var offered = await offers.GetAsync(db, found.OfferVersionId, cancellation);
        var first = submissions[0];
        var answers = AnswerSet.FromUtf8(sealer.Open(key, $"answers/{first.Number}", first.Answers));
        var evidence = JsonSerializer.Deserialize<SubmissionEvidence>(sealer.Open(key, $"evidence/{first.Number}", first.Evidence))!;
        return new OpenCase
        {
            Case = found,
            Offered = offered,
            Answers = answers,
            Journey = Journey.Of(offered.Form, answers, offered.Form.Pages.Select(page => page.Key).ToHashSet()),
            Evidence = evidence,
            Submissions = submissions,
            Attachments = await db.Attachments.AsNoTracking().Where(row => row.CaseId == found.Id).OrderBy(row => row.Id).ToListAsync(cancellation),
            Events = await db.CaseEvents.AsNoTracking().Where(row => row.CaseId == found.Id).OrderBy(row => row.Sequence).ToListAsync(cancellation),
            Transfers = await db.Transfers.AsNoTracking().Where(row => row.CaseId == found.Id).OrderBy(row => row.ToVersion).ToListAsync(cancellation),
            HandlerName = found.HandlerId is { } handler ? (await people.FindAsync(handler, cancellation))?.Name : null,
        };
    }
}

/// <summary>A case, opened.</summary>
public sealed record OpenCase
{
    /// <summary>The case.</summary>
    public required Case Case { get; init; }

    /// <summary>The offer version the customer saw.</summary>
    public required OfferedProcedure Offered { get; init; }

    /// <summary>What was sent.</summary>
    public required AnswerSet Answers { get; init; }

    /// <summary>The way through the form with these answers.</summary>
    public required Journey Journey { get; init; }

    /// <summary>Who sent it, identified how.</summary>
    public required SubmissionEvidence Evidence { get; init; }

    /// <summary>Submissions in order.</summary>
    public required IReadOnlyList<Submission> Submissions { get; init; }

    /// <summary>Files in the order they came.</summary>
    public required IReadOnlyList<Attachment> Attachments { get; init; }

    /// <summary>Events in order.</summary>
    public required IReadOnlyList<CaseEvent> Events { get; init; }

    /// <summary>Transfers in order of version.</summary>
    public required IReadOnlyList<Transfer> Transfers { get; init; }

    /// <summary>The handler's name, once named.</summary>
    public string? HandlerName { get; init; }

    /// <summary>The transfer that is not done, or the last one.</summary>
    public Transfer? CurrentTransfer =>
        Transfers.FirstOrDefault(transfer => transfer.State is TransferState.Waiting or TransferState.Claimed or TransferState.Failed or TransferState.Discrepancy)
        ?? (Transfers.Count > 0 ? Transfers[^1] : null);

    /// <summary>The name a file was sent under, from the sealed answers.</summary>
    public string NameOf(Attachment file) =>
        ((Answers[file.QuestionKey] as System.Text.Json.Nodes.JsonArray)?.FirstOrDefault(item => (string?)item?["id"] == file.Id.ToString()) is { } item
            ? (string?)item["name"]
            : null) ?? file.Id.ToString();
}
