using System.Text;

namespace Kevytasiointi.Simulators.Mail;

/// <summary>
/// One connection to the sink: the commands of RFC 5321 that senders use (EHLO, HELO, MAIL, RCPT, DATA, RSET, NOOP, QUIT) with SIZE, 8BITMIME, SMTPUTF8 and
/// PIPELINING. No encryption and no sign-in: it never leaves this machine.
/// </summary>
internal sealed class SmtpSession(Stream stream, KeptMail mail, TimeProvider clock, Func<SinkMood> mood, int maxBytes)
{
    private const int MaxReceivers = 100;

    private readonly SmtpLines lines = new(stream);
    private bool greeted;
    private bool hasSender;
    private int receivers;

    public async Task RunAsync(CancellationToken stop)
    {
        await SayAsync("220 localhost Kevytasiointi demo mail", stop);
        while (await lines.ReadAsync(stop) is { } line && await AnswerAsync(line, stop))
        {
        }
    }

    /// <summary>Answers one command; false ends the connection.</summary>
    private async Task<bool> AnswerAsync(byte[] line, CancellationToken stop)
    {
        var text = Encoding.UTF8.GetString(line);
        var verb = text.Split(' ', 2)[0].ToUpperInvariant();
        if (verb == "DATA" && greeted && receivers > 0)
        {
            return await TakeMessageAsync(stop);
        }

        await SayAsync(Reply(verb, text), stop);
        return verb != "QUIT";
    }

    private string Reply(string verb, string line) => verb switch
    {
        "EHLO" => Greet($"250-localhost\r\n250-SIZE {maxBytes.ToString(System.Globalization.CultureInfo.InvariantCulture)}\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 PIPELINING"),
        "HELO" => Greet("250 localhost"),
        "NOOP" => "250 OK",
        "RSET" => Reset(),
        "QUIT" => "221 Bye",
        "MAIL" => Sender(line),
        "RCPT" => Receiver(line),
        "DATA" => "503 Tell the sender and a receiver first",
        _ => "502 Not known here",
    };

    private string Greet(string answer)
    {
        Reset();
        greeted = true;
        return answer;
    }

    private string Reset()
    {
        (hasSender, receivers) = (false, 0);
        return "250 OK";
    }

    private string Sender(string line)
    {
        if (!greeted || hasSender)
        {
            return "503 Not now";
        }

        if (!IsPath(line, "MAIL FROM:"))
        {
            return "501 MAIL FROM:<address>";
        }

        if (SaidSize(line) > maxBytes)
        {
            return "552 Too large";
        }

        hasSender = true;
        return "250 OK";
    }

    private string Receiver(string line)
    {
        if (!hasSender)
        {
            return "503 Tell the sender first";
        }

        if (!IsPath(line, "RCPT TO:") || line.Contains("<>", StringComparison.Ordinal))
        {
            return "501 RCPT TO:<address>";
        }

        switch (mood())
        {
            case SinkMood.AsksToWait:
                return "451 Try again later";
            case SinkMood.KnowsNobody:
                return "550 No such user";
        }

        return ++receivers > MaxReceivers ? "452 Too many receivers" : "250 OK";
    }

    private async Task<bool> TakeMessageAsync(CancellationToken stop)
    {
        await SayAsync("354 End with a dot alone on a line", stop);
        if (await lines.ReadMessageAsync(maxBytes, stop) is not { } message)
        {
            return false; // The connection broke before the end: nothing was sent.
        }

        if (message.Length > maxBytes)
        {
            await SayAsync("552 Too large", stop);
        }
        else if (mood() == SinkMood.RefusesContent)
        {
            await SayAsync("554 Not taken", stop);
        }
        else if (mood() == SinkMood.HangsUp)
        {
            return false;
        }
        else
        {
            await mail.KeepAsync(message, clock.GetUtcNow(), stop);
            if (mood() == SinkMood.KeepsAndHangsUp)
            {
                return false;
            }

            await SayAsync("250 Kept", stop);
        }

        Reset();
        return true;
    }

    private static bool IsPath(string line, string command) =>
        line.StartsWith(command, StringComparison.OrdinalIgnoreCase)
        && line[command.Length..].TrimStart() is ['<', ..] path && path.Contains('>', StringComparison.Ordinal);

    private static long SaidSize(string line)
    {
        var at = line.IndexOf(" SIZE=", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && long.TryParse(line[(at + 6)..].Split(' ')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var size) ? size : 0;
    }

    private async Task SayAsync(string answer, CancellationToken stop)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), stop);
        await stream.FlushAsync(stop);
    }
}
