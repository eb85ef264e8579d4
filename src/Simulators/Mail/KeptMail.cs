using System.Collections.Concurrent;
using System.Globalization;
using MimeKit;

namespace Kevytasiointi.Simulators.Mail;

/// <summary>
/// The mail the sink has taken, as .eml files in one folder, named so that their order is the order they came in. A file is there whole or not at all, and
/// survives a restart.
/// </summary>
public sealed class KeptMail : IDisposable
{
    private readonly string folder;
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly ConcurrentDictionary<string, MailSeen?> read = new(); // a kept file never changes

    /// <summary>Keeps mail in a folder, which is made when missing.</summary>
    public KeptMail(string folder)
    {
        Directory.CreateDirectory(folder);
        this.folder = folder;
    }

    /// <inheritdoc/>
    public void Dispose() => oneAtATime.Dispose();

    /// <summary>Everything kept, newest first. A file that is no longer mail is left out.</summary>
    public IReadOnlyList<MailSeen> All() => [.. Files().OrderDescending(StringComparer.Ordinal).Select(file => read.GetOrAdd(file, Read)).OfType<MailSeen>()];

    /// <summary>Keeps one message as it came.</summary>
    internal async Task KeepAsync(byte[] message, DateTimeOffset at, CancellationToken stop)
    {
        await oneAtATime.WaitAsync(stop);
        try
        {
            var number = Files().Select(Number).DefaultIfEmpty(0).Max() + 1;
            var name = string.Create(CultureInfo.InvariantCulture, $"{number:D8}-{at.ToUnixTimeMilliseconds()}");
            var unfinished = Path.Combine(folder, name + ".part");
            await File.WriteAllBytesAsync(unfinished, message, stop);
            File.Move(unfinished, Path.Combine(folder, name + ".eml"));
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(folder, "*.eml");

    private static int Number(string file) =>
        int.TryParse(Path.GetFileNameWithoutExtension(file).Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static MailSeen? Read(string file)
    {
        var parts = Path.GetFileNameWithoutExtension(file).Split('-');
        if (parts.Length != 2 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            return null;
        }

        try
        {
            using var message = MimeMessage.Load(file);
            return new MailSeen(
                parts[0],
                DateTimeOffset.FromUnixTimeMilliseconds(milliseconds),
                string.Join(", ", message.To.Mailboxes.Select(box => box.Address)),
                message.Subject ?? "",
                message.TextBody ?? "",
                message.HtmlBody ?? "",
                message.MessageId ?? "",
                message.Headers[HeaderId.ContentLanguage] ?? "");
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>One mail as a reader sees it.</summary>
/// <param name="Id">Its number, in the order mail came.</param>
/// <param name="At">When it came, UTC.</param>
/// <param name="To">The receivers.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The HTML alternative, or empty.</param>
/// <param name="MessageId">The sender's Message-Id; the same in a repeat.</param>
/// <param name="Language">The language it says it is in, or empty.</param>
public sealed record MailSeen(string Id, DateTimeOffset At, string To, string Subject, string Text, string Html, string MessageId, string Language);
