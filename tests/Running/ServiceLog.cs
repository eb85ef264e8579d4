using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Kevytasiointi.Running;

/// <summary>What a running service writes, and the address that it says it listens on.</summary>
internal sealed partial class ServiceLog
{
    private readonly StringBuilder lines = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ServiceLog(Process process)
    {
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("it ended."));
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Task<Uri> Address => address.Task;

    public string Text
    {
        get
        {
            lock (lines)
            {
                return lines.ToString();
            }
        }
    }

    private void Add(string? line)
    {
        lock (lines)
        {
            lines.AppendLine(line);
        }

        if (Listening().Match(line ?? "") is { Success: true } listening)
        {
            address.TrySetResult(new(listening.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Listening();
}
