namespace Kevytasiointi.Casework.Outbox;

/// <summary>
/// Does one kind of side effect. It may be asked for the same message again after a crash, so it bears repeating; and it speaks in codes, because what
/// the outside world answers may hold an address.
/// </summary>
public interface IDeliverer
{
    /// <summary>The kind it delivers.</summary>
    string Kind { get; }

    /// <summary>Tries once, and gives up by itself in less than <see cref="DeliverOutbox.LeaseTime"/>.</summary>
    Task<DeliveryResult> DeliverAsync(OwedDelivery owed, CancellationToken cancellation);
}

/// <summary>A message with its payload opened.</summary>
/// <param name="Id">The message; the same at every try, so a receiver can tell a repeat.</param>
/// <param name="CreatedAt">When its cause was saved.</param>
/// <param name="Payload">What was posted.</param>
public sealed record OwedDelivery(Guid Id, DateTimeOffset CreatedAt, ReadOnlyMemory<byte> Payload);

/// <summary>Delivered, or the code of the failure.</summary>
public readonly record struct DeliveryResult
{
    private DeliveryResult(string? failure) => Failure = failure;

    /// <summary>The receiver has it.</summary>
    public static DeliveryResult Delivered { get; } = new(null);

    /// <summary>One of <see cref="DeliveryFailure"/>, or none.</summary>
    public string? Failure { get; }

    /// <summary>It did not go; it stays owed.</summary>
    public static DeliveryResult Failed(string failure) => new(failure);
}
