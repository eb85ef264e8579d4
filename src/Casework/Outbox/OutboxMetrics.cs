using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kevytasiointi.Casework.Outbox;

/// <summary>
/// What operations watch of the outbox. Meter <c>Kevytasiointi.Outbox</c>: <c>kevytasiointi.outbox.oldest_age</c> (s),
/// <c>kevytasiointi.outbox.owed</c>, <c>kevytasiointi.outbox.delivered</c> and <c>kevytasiointi.outbox.failed</c> by kind and failure code. Age is a
/// metric and an alarm, never readiness: a dead mail server must not take the service away from people.
/// </summary>
public sealed class OutboxMetrics
{
    /// <summary>The meter to subscribe to.</summary>
    public const string MeterName = "Kevytasiointi.Outbox";

    private readonly Counter<long> delivered;
    private readonly Counter<long> failed;
    private volatile State state = new(null, 0);

    /// <summary>Makes the instruments.</summary>
    public OutboxMetrics(IMeterFactory meters, TimeProvider clock)
    {
        var meter = meters.Create(MeterName);
        delivered = meter.CreateCounter<long>("kevytasiointi.outbox.delivered", "{message}", "Messages delivered");
        failed = meter.CreateCounter<long>("kevytasiointi.outbox.failed", "{try}", "Tries that failed");
        meter.CreateObservableGauge("kevytasiointi.outbox.owed", () => state.Owed, "{message}", "Messages owed at the last round");
        meter.CreateObservableGauge(
            "kevytasiointi.outbox.oldest_age",
            () => state.Oldest is { } oldest ? Math.Max(0, (clock.GetUtcNow() - oldest).TotalSeconds) : 0,
            "s",
            "Age of the oldest message owed; grows on even when nobody delivers");
    }

    internal void Delivered(string kind) => delivered.Add(1, new TagList { { "kind", kind } });

    internal void Failed(string kind, string failure) => failed.Add(1, new TagList { { "kind", kind }, { "failure", failure } });

    internal void Owed(DateTimeOffset? oldest, int owed) => state = new State(oldest, owed);

    private sealed record State(DateTimeOffset? Oldest, int Owed);
}
