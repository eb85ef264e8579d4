using System.Globalization;
using Kevytasiointi.Casework.Leases;

namespace Kevytasiointi.Web.Hosting;

/// <summary>Runs the background jobs of this node, each in its own loop, in turns with the other nodes where the job says so. A fault is logged and tried again.</summary>
public sealed class BackgroundWork(IEnumerable<IBackgroundJob> jobs, IServiceScopeFactory scopes, ILogger<BackgroundWork> log) : BackgroundService
{
    private readonly string owner = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(jobs.Select(job => RepeatAsync(job, stoppingToken)));

    private async Task RepeatAsync(IBackgroundJob job, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await RunAsync(job, stop);
                using var round = CancellationTokenSource.CreateLinkedTokenSource(stop);
                await Task.WhenAny(Task.Delay(job.Interval, round.Token), job.WokenAsync(round.Token));
                await round.CancelAsync();
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // whatever is wrong with one job, the others and the next round go on
            catch (Exception fault)
#pragma warning restore CA1031
            {
                // Not the fault itself: the words of a mail server or a database may hold somebody's address or name.
                log.LogError("Background job {Job} failed with {Fault} at {Place}; it is tried again.", job.Name, FaultName.Of(fault), FaultName.PlaceOf(fault));
                await Task.Delay(TimeSpan.FromSeconds(5), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RunAsync(IBackgroundJob job, CancellationToken stop)
    {
        if (!job.TakesTurns)
        {
            await job.RunAsync(stop);
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var leases = scope.ServiceProvider.GetRequiredService<WorkLeases>();
        if (await leases.TryTakeAsync(job.Name, owner, job.Interval + TimeSpan.FromMinutes(5), stop))
        {
            try
            {
                await job.RunAsync(stop);
            }
            finally
            {
                await leases.ReleaseAsync(job.Name, owner, CancellationToken.None);
            }
        }
    }
}
