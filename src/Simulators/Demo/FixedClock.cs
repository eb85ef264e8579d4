namespace Kevytasiointi.Simulators.Demo;

/// <summary>A clock that stands still until it is told to pass, so that the demo's cases have a past.</summary>
internal sealed class FixedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Lets time pass.</summary>
    public void Pass(TimeSpan time) => now += time;
}
