using System.Globalization;

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

        var time = rounds.Select(round => round.Ratio).Order().ToList();
        var processor = rounds.Select(round => round.Service.Processor / Math.Max(round.Reference.Processor, 0.01)).Order().ToList();
        var middle = rounds.OrderBy(round => round.Ratio).ElementAt(Count / 2);
        return string.Create(CultureInfo.InvariantCulture, $"| {what} | {Tell(time)} | {Tell(processor)} | {Tell(middle.Service)} | {Tell(middle.Reference)} |");
    }

    private static string Tell(List<double> ratios) =>
        string.Create(CultureInfo.InvariantCulture, $"**{ratios[Count / 2]:0.0} ×** | {ratios[0]:0.0}–{ratios[^1]:0.0}");

    private static string Tell(LoadResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{result.PerSecond:0} · {result.Median:0.0} / {result.Late:0} · {result.Processor:0.0}");
}
