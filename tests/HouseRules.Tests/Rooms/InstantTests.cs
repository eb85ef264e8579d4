using System.Reflection;
using Xunit;

namespace Kevytasiointi.HouseRules.Tests.Rooms;

public sealed class InstantTests
{
    [Fact]
    public void Records_hold_no_date_time_without_offset()
    {
        var types = Assembly.LoadFrom(House.Assembly("Casework")).GetTypes()
            .Where(type => type.Namespace?.StartsWith("Kevytasiointi.Casework.Records", StringComparison.Ordinal) == true);
        Rule.Holds(InstantRule.Violations(types));
    }

    [Fact]
    public void Planted_date_time_is_caught_bare_and_nullable() => Assert.Equal(2, InstantRule.Violations([typeof(Planted)]).Count());

    private sealed record Planted(DateTime Sent, DateTime? Handled, DateTimeOffset Arrived);
}
