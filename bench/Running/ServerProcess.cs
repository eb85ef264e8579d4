using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Kevytasiointi.Bench.Running;

/// <summary>A server in a process of its own: the service, or the reference it is measured against.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> lines;

    private ServerProcess(Process process, List<string> lines, Uri address, TimeSpan started)
    {
        this.process = process;
        this.lines = lines;
        Address = address;
        Started = started;
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>From the start of the process to the first good answer.</summary>
    public TimeSpan Started { get; }

    /// <summary>Memory now, MB (10⁶ bytes), resident.</summary>
    public double ResidentMb => Status("VmRSS");

    /// <summary>The most memory so far, MB, resident.</summary>
    public double PeakMb => Status("VmHWM");

    /// <summary>What it logged last.</summary>
    public string Log
    {
        get
        {
            lock (lines)
            {
                return string.Join('\n', lines.TakeLast(40));
            }
        }
    }

    /// <summary>Processor time spent so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a program and waits for its first good answer.</summary>
    public static async Task<ServerProcess> StartAsync(
        string folder, IEnumerable<string> arguments, string firstPath, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        var lines = new List<string>();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(string? line)
        {
            lock (lines)
            {
                lines.Add(line ?? "");
            }

            if (Listening().Match(line ?? "") is { Success: true } found)
            {
                address.TrySetResult(new Uri(found.Groups[1].Value));
            }
        }

        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The server ended:\n" + string.Join('\n', lines)));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var at = await address.Task.WaitAsync(TimeSpan.FromMinutes(1));
        using var client = new HttpClient { BaseAddress = at };
        while ((await client.GetAsync(new Uri(firstPath, UriKind.Relative))).StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            await Task.Delay(10);
        }

        return new ServerProcess(process, lines, at, watch.Elapsed);
    }

    /// <summary>Asks it to end and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(15)));
            if (!process.HasExited)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }

        process.Dispose();
    }

    private double Status(string field)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(each => each.StartsWith(field + ":", StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Listening();
}
