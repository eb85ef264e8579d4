namespace Kevytasiointi.Bench.Measures;

/// <summary>Service and reference in turns, round by round, so that whatever else the machine does falls on both.</summary>
public static class Rounds
{
    /// <summary>How many.</summary>
    public const int Count = 3;

    /// <summary>Runs them and gives the line of the table: time of the service ÷ time of the reference per request, median and range of the rounds.</summary>
    public static async Task<string> CompareAsync(string what, Func<Task<LoadResult>> service, Func<Task<LoadResult>> reference)
    {
        var rounds = new List<(double Ratio, LoadResult Service, LoadResult Reference)>();
        for (var round = 0; round < Count; round++)
        {
            var least = await reference();
            var ours = await service();
            rounds.Add((least.PerSecond / ours.PerSecond, ours, least));
        }

        rounds = [.. rounds.OrderBy(round => round.Ratio)];
        var middle = rounds[Count / 2];
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"| {what} | **{middle.Ratio:0.0} ×** | {rounds[0].Ratio:0.0}–{rounds[^1].Ratio:0.0} | {middle.Service.PerSecond:0} · {middle.Service.Median:0.0} / {middle.Service.Late:0} | {middle.Reference.PerSecond:0} · {middle.Reference.Median:0.0} / {middle.Reference.Late:0} |");
    }
}
