using System.Diagnostics;
using System.Net;

namespace Kevytasiointi.Running;

/// <summary>
/// The service as its users meet it: the built Web program in a process of its own, on a free port, in demo mode, with data and keys in
/// a temporary folder that vanishes with it.
/// </summary>
public sealed class RunningService : IAsyncDisposable
{
    private readonly Process process;
    private readonly ServiceLog log;
    private readonly DirectoryInfo? ownHome;

    private RunningService(Process process, ServiceLog log, DirectoryInfo? ownHome, Uri address)
    {
        this.process = process;
        this.log = log;
        this.ownHome = ownHome;
        Address = address;
    }

    /// <summary>Where it answers, such as <c>http://127.0.0.1:41234/</c>.</summary>
    public Uri Address { get; }

    /// <summary>What it has written to its log so far.</summary>
    public string Log => log.Text;

    /// <summary>Starts the service and waits until it is ready.</summary>
    /// <param name="settings">Settings beside the defaults, in their environment form: <c>Kevytasiointi__Database__Provider</c>.</param>
    /// <param name="home">A folder for data and keys that outlives the service, so that it can be started upon them again; the caller removes it.</param>
    /// <exception cref="InvalidOperationException">It ended, or was not ready within two minutes; the message holds its log.</exception>
    public static async Task<RunningService> StartAsync(IReadOnlyDictionary<string, string>? settings = null, DirectoryInfo? home = null)
    {
        var ownHome = home is null ? Directory.CreateTempSubdirectory("kevytasiointi-") : null;
        var folder = (home ?? ownHome)!.FullName;
        var start = new ProcessStartInfo("dotnet", [BuiltProgram.Path])
        {
            WorkingDirectory = BuiltProgram.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
                ["Kevytasiointi__DataFolder"] = Path.Combine(folder, "data"),
                ["Kevytasiointi__KeyFolder"] = Path.Combine(folder, "keys"),
            },
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The service did not start.");
        var log = new ServiceLog(process);
        try
        {
            var address = await log.Address.WaitAsync(TimeSpan.FromMinutes(2));
            await UntilReadyAsync(address);
            return new(process, log, ownHome, address);
        }
        catch (Exception fault)
        {
            process.Kill(entireProcessTree: true);
            ownHome?.Delete(recursive: true);
            throw new InvalidOperationException($"The service did not become ready: {fault.Message}\n{log.Text}", fault);
        }
    }

    /// <summary>Ends it as an operator does (SIGTERM) and waits until it has; its data stay.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("sh", ["-c", $"kill -TERM {process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Ends it as a power cut does (SIGKILL); its data stay.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Ends it at once if it still runs, and removes the temporary folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
        ownHome?.Delete(recursive: true);
    }

    private static async Task UntilReadyAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token)).StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            await Task.Delay(100, patience.Token);
        }
    }
}
