using System.Text.Json;
using Kevytasiointi.Casework.Outbox;

namespace Kevytasiointi.Casework.Retention;

/// <summary>
/// Deletes stored files after the transaction that let go of them. Their keys went with that transaction, so what waits here cannot be opened any more.
/// </summary>
public sealed class PurgeFiles(DeleteStoredFile delete) : IDeliverer
{
    /// <summary>The kind of a purge in the outbox.</summary>
    public const string OutboxKind = "purge";

    /// <inheritdoc/>
    public string Kind => OutboxKind;

    /// <inheritdoc/>
    public async Task<DeliveryResult> DeliverAsync(OwedDelivery owed, CancellationToken cancellation)
    {
        foreach (var file in JsonSerializer.Deserialize<Guid[]>(owed.Payload.Span) ?? [])
        {
            await delete(file, cancellation);
        }

        return DeliveryResult.Delivered;
    }

    /// <summary>The message that purges these files.</summary>
    internal static Post Of(IEnumerable<Guid> files, Guid authorityId) => new(OutboxKind, JsonSerializer.SerializeToUtf8Bytes(files), null, authorityId);
}

/// <summary>Deletes one file from the attachment store by its attachment's id; a file that is gone already is no fault.</summary>
public delegate Task DeleteStoredFile(Guid attachmentId, CancellationToken cancellation);
