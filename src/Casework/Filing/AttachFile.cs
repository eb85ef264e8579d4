using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Drafts;
using Kevytasiointi.Casework.Records.Keys;
using Kevytasiointi.Casework.Sealing;
using Kevytasiointi.Forms.Questions;
using Microsoft.EntityFrameworkCore;

namespace Kevytasiointi.Casework.Filing;

/// <summary>
/// Takes one file into a draft: sealed while it streams in, in constant memory, hashed, known by its content, on the disk before the row that tells of it.
/// </summary>
public sealed class AttachFile(CaseworkDb db, DraftQuery drafts, AttachmentStore store, Sealer sealer, TimeProvider clock)
{
    private const int Tries = 8;

    /// <summary>Takes the file.</summary>
    /// <param name="scope">The owner.</param>
    /// <param name="draftId">The draft.</param>
    /// <param name="questionKey">The attachment question.</param>
    /// <param name="fileName">The name as the browser sent it; shown as text only, never used as a path.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellation">Ends the work; what had come is removed.</param>
    public async Task<AttachFileResult> ExecuteAsync(
        CustomerScope scope, Guid draftId, string questionKey, string fileName, Stream content, CancellationToken cancellation)
    {
        var name = FileName.Safe(fileName);
        if (await drafts.FindAsync(scope, draftId, cancellation) is not { } open
            || open.Journey.Form.Questions.OfType<AttachmentQuestion>().FirstOrDefault(question => question.Key == questionKey) is not { } question)
        {
            return new AttachFileResult.NotFound();
        }

        var others = await db.Attachments.AsNoTracking().Where(row => row.CaseId == draftId).Select(row => row.Size).ToListAsync(cancellation);
        if (others.Count >= open.Offered.Settings.AttachmentCount || FilesOf(open, questionKey).Count >= question.MaxFiles)
        {
            return new AttachFileResult.Refused(FileRefusal.TooMany, name);
        }

        var limit = Math.Min(question.MaxBytes, open.Offered.Settings.AttachmentBytes);
        var together = open.Offered.Settings.SubmissionBytes - others.Sum();
        var now = clock.GetUtcNow();
        var key = sealer.NewKey(Ids.New(now));
        try
        {
            await using var pending = store.Create(key.Id);
            var (received, refusal) = await ReceiveAsync(pending, key, content, Math.Min(limit, together), cancellation);
            refusal = refusal == FileRefusal.TooLarge && together < limit ? FileRefusal.TooLargeTogether : refusal;
            if (refusal is null && !received!.Kind.Endings.Contains(Path.GetExtension(name).TrimStart('.').ToLowerInvariant()))
            {
                refusal = FileRefusal.NameAndContentDiffer;
            }

            if (refusal is not null)
            {
                return new AttachFileResult.Refused(refusal.Value, name);
            }

            await pending.KeepAsync(cancellation);
            return await RecordAsync(scope, draftId, questionKey, name, key, received!, cancellation);
        }
        catch (IOException) when (!cancellation.IsCancellationRequested)
        {
            return new AttachFileResult.Refused(FileRefusal.NoRoom, name);
        }
    }

    private static JsonArray FilesOf(OpenDraft open, string questionKey) => open.Content.Answers[questionKey]?.DeepClone() as JsonArray ?? [];

    private async Task<(Received? File, FileRefusal? Refusal)> ReceiveAsync(
        PendingFile pending, DataKey key, Stream content, long limit, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sniffer = new ContentSniffer();
        var size = 0L;
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            await using var closing = sealer.SealTo(key, "file", pending.Content);
            for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
            {
                if ((size += read) > limit)
                {
                    return (null, FileRefusal.TooLarge);
                }

                hash.AppendData(buffer, 0, read);
                sniffer.Watch(buffer.AsSpan(0, read));
                await closing.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        if (size == 0)
        {
            return (null, FileRefusal.Empty);
        }

        var (kind, refusal) = sniffer.Tell();
        if (kind == "ZIP")
        {
            await pending.Content.FlushAsync(cancellation);
            pending.Content.Position = 0;
            using var inside = sealer.OpenFrom(key, "file", pending.Content);
            (kind, refusal) = OfficeDocument.Tell(inside);
        }

        return refusal is null ? (new Received(size, Convert.ToHexStringLower(hash.GetHashAndReset()), FileKind.Named(kind!)), null) : (null, refusal);
    }

    private async Task<AttachFileResult> RecordAsync(
        CustomerScope scope, Guid draftId, string questionKey, string name, DataKey fileKey, Received file, CancellationToken cancellation)
    {
        for (var tries = 0; ; tries++)
        {
            if (await drafts.FindRowAsync(db.DraftsOf(scope), draftId, cancellation) is not var (draft, draftKey))
            {
                store.Delete(fileKey.Id);
                return new AttachFileResult.NotFound();
            }

            var open = await drafts.OpenAsync(draft, draftKey, cancellation);
            var files = FilesOf(open, questionKey);
            files.Add(new JsonObject { ["id"] = fileKey.Id.ToString(), ["name"] = name, ["size"] = file.Size, ["sha256"] = file.Sha256 });
            draft.Content = (open.Content with { Answers = open.Content.Answers.With(questionKey, files) }).Seal(sealer, draftKey);
            draft.Revision++;
            draft.ChangedAt = clock.GetUtcNow();
            draft.ExpiresAt = draft.ChangedAt.AddDays(open.Offered.Settings.DraftDays);
            draft.ExpiryNoticeAt = null;
            db.DataKeys.Add(fileKey);
            db.Attachments.Add(new Attachment
            {
                Id = fileKey.Id,
                CaseId = draftId,
                QuestionKey = questionKey,
                Size = file.Size,
                Sha256 = file.Sha256,
                ContentType = file.Kind.ContentType,
                Scan = ScanState.NotScanned,
                ReceivedAt = draft.ChangedAt,
            });
            try
            {
                await db.SaveChangesAsync(cancellation);
                return new AttachFileResult.Attached(fileKey.Id, name);
            }
            catch (DbUpdateConcurrencyException) when (tries < Tries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private sealed record Received(long Size, string Sha256, FileKind Kind);
}

/// <summary>What came of a file.</summary>
public abstract record AttachFileResult
{
    /// <summary>Taken.</summary>
    public sealed record Attached(Guid Id, string Name) : AttachFileResult;

    /// <summary>Not taken, and nothing of it is kept.</summary>
    /// <param name="Why">Why.</param>
    /// <param name="Name">The file's name, made safe to show.</param>
    public sealed record Refused(FileRefusal Why, string Name) : AttachFileResult;

    /// <summary>No such draft or question for this customer.</summary>
    public sealed record NotFound : AttachFileResult;
}
