using System.Text.Json;
using Kevytasiointi.Casework.Attachments;
using Kevytasiointi.Casework.Outbox;

namespace Kevytasiointi.Casework.Retention;

/// <summary>
/// Deletes stored files after the transaction that let go of them. Their keys went with that transaction, so what waits here cannot be opened any more.
/// </summary>
public sealed class PurgeFiles(AttachmentStore store) : IDeliverer
{
    /// <summary>The kind of a purge in the outbox.</summary>
    public const string OutboxKind = "purge";

    /// <inheritdoc/>
    public string Kind => OutboxKind;

    /// <inheritdoc/>
    public Task<DeliveryResult> DeliverAsync(OwedDelivery owed, CancellationToken cancellation)
    {
        foreach (var file in JsonSerializer.Deserialize<Guid[]>(owed.Payload.Span) ?? [])
        {
            try
            {
                store.Delete(file);
            }
            catch (DirectoryNotFoundException)
            {
                // Gone with its folder: a repeat after a crash finds nothing to do.
            }
        }

        return Task.FromResult(DeliveryResult.Delivered);
    }

    /// <summary>The message that purges these files.</summary>
    internal static Post Of(IEnumerable<Guid> files, Guid authorityId) => new(OutboxKind, JsonSerializer.SerializeToUtf8Bytes(files), null, authorityId);
}
