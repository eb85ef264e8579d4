using Kevytasiointi.Casework.Data;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kevytasiointi.Simulators.Demo;

/// <summary>
/// Gives a fresh demo a past, so that its desk is not empty: in the background, when <c>Kevytasiointi:DemoCases</c> is on. Cut short, it goes on at the next start
/// where it was (<see cref="DemoProgress"/>).
/// </summary>
public sealed partial class SeedDemo(
    IServiceScopeFactory scopes, DemoProgress progress, IHostApplicationLifetime life, TimeProvider clock, ILogger<SeedDemo> log) : BackgroundService
{
    /// <summary>Files every made-up case that is not there yet, one after another.</summary>
    /// <returns>What could not be filed, with the reason; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> SeedAsync(CancellationToken stop)
    {
        var (now, all, failed) = (clock.GetUtcNow(), DemoCase.All(), new List<string>());
        var projects = new Dictionary<string, Guid>();
        for (var number = await IsFreshAsync(stop) ? 0 : progress.Done ?? all.Count; number < all.Count; number++)
        {
            var wanted = all[number];
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                var known = wanted.Project is { } name && projects.TryGetValue(name, out var id) ? id : (Guid?)null;
                var project = await scope.ServiceProvider.GetRequiredService<DemoCases>().FileAsync(wanted, now.AddDays(-wanted.DaysAgo), known, stop);
                projects[wanted.Project ?? ""] = project;
            }
            catch (InvalidOperationException fault)
            {
                failed.Add($"{wanted.Authority}/{wanted.Offer}: {fault.Message}");
                LogFailed(wanted.Authority, wanted.Offer, fault);
            }

            progress.Done = number + 1;
        }

        return failed;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var ready = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken); // the service answers first; the past comes after
        await SeedAsync(stoppingToken);
    }

    private async Task<bool> IsFreshAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CaseworkDb>();
        return !await db.Set<Case>().AnyAsync(stop) && !await db.Set<Draft>().AnyAsync(stop);
    }

    // A demo without one of its cases is still a demo: the service must not end for it. The tests do.
    [LoggerMessage(Level = LogLevel.Error, Message = "The demo's case at {Authority}/{Offer} could not be filed.")]
    private partial void LogFailed(string authority, string offer, Exception fault);
}
