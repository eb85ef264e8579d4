// Faults on purpose: the rules about features are seen to catch each of them.
namespace Kevytasiointi.HouseRules.Tests.Planted.Desk
{
    internal sealed class DeskThing
    {
        public static int Count() => 1;
    }
}

namespace Kevytasiointi.HouseRules.Tests.Planted.Records
{
    internal sealed record KnowsFeature(Desk.DeskThing? Thing);
}

namespace Kevytasiointi.HouseRules.Tests.Planted.Filing
{
    internal sealed class LooksIntoDesk
    {
        public static async Task<Func<int>> InsideALambdaAsync(TimeProvider clock)
        {
            await Task.Yield();
            return () => Desk.DeskThing.Count() + clock.GetUtcNow().Year;
        }
    }

    internal sealed class StaysAtHome
    {
        public Records.KnowsFeature? MayMeetHere { get; init; }
    }
}

namespace Kevytasiointi.HouseRules.Tests.Planted.Hosting
{
    internal sealed record MaySeeAll(Desk.DeskThing Thing);
}

namespace Kevytasiointi.HouseRules.Tests.Planted.Attic
{
    internal sealed class Forgotten;
}
