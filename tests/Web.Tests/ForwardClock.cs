namespace Kevytasiointi.Web.Tests;

/// <summary>The machine's clock, put forward.</summary>
public sealed class ForwardClock : TimeProvider
{
    private TimeSpan ahead;

    /// <summary>Puts it forward.</summary>
    public void Advance(TimeSpan time) => ahead += time;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
