using System.Net.Sockets;
using System.Text;
using Kevytasiointi.Simulators.Mail;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Kevytasiointi.Web.Tests.Simulators;

/// <summary>The demo's mail server, spoken to as senders speak (RFC 5321), byte by byte.</summary>
public sealed class SmtpSinkTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("kevytasiointi-mail-").FullName;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 12, 20, 0, TimeSpan.Zero));
    private readonly KeptMail mail;
    private readonly SmtpSink sink;

    public SmtpSinkTests()
    {
        mail = new KeptMail(folder);
        sink = new SmtpSink(mail, clock) { MaxBytes = 20_000 };
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await sink.StartAsync(Stop);

    public async ValueTask DisposeAsync()
    {
        await sink.StopAsync(CancellationToken.None);
        sink.Dispose();
        mail.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_message_is_kept_as_it_came_without_the_dots_of_the_wire()
    {
        using var sender = await Sender.GreetAsync(sink.Port);
        Assert.StartsWith("250 ", await sender.AskAsync("MAIL FROM:<a@b.example> SIZE=100"), StringComparison.Ordinal);
        Assert.StartsWith("250 ", await sender.AskAsync("RCPT TO:<kirjaamo@mallila.example>"), StringComparison.Ordinal);
        Assert.StartsWith("354 ", await sender.AskAsync("DATA"), StringComparison.Ordinal);
        Assert.StartsWith("250 ", await sender.AskAsync("To: kirjaamo@mallila.example\r\nSubject: =?utf-8?B?w4TDpG5p?=\r\n\r\n..alku\r\n.. \r\nloppu\r\n."), StringComparison.Ordinal);
        Assert.StartsWith("221 ", await sender.AskAsync("QUIT"), StringComparison.Ordinal);

        var seen = Assert.Single(mail.All());
        Assert.Equal(("kirjaamo@mallila.example", "Ääni", ".alku\n. \nloppu\n", clock.GetUtcNow()), (seen.To, seen.Subject, seen.Text.ReplaceLineEndings("\n"), seen.At));
    }

    [Fact]
    public async Task Commands_sent_at_once_are_answered_in_order()
    {
        using var sender = await Sender.GreetAsync(sink.Port);
        await sender.SendAsync("MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nNOOP\r\nDATA\r\n");
        Assert.Equal(["250", "250", "250", "354"], [await sender.CodeAsync(), await sender.CodeAsync(), await sender.CodeAsync(), await sender.CodeAsync()]);
        await sender.SendAsync("Subject: x\r\n\r\ny\r\n.\r\nQUIT\r\n");
        Assert.Equal(["250", "221"], [await sender.CodeAsync(), await sender.CodeAsync()]);
        Assert.Single(mail.All());
    }

    [Fact]
    public async Task Commands_out_of_order_are_refused_and_a_reset_forgets()
    {
        using var sender = await Sender.ConnectAsync(sink.Port);
        Assert.Equal("503", (await sender.AskAsync("MAIL FROM:<a@b.example>"))[..3]);
        Assert.Equal("250", (await sender.AskAsync("HELO posti.example"))[..3]);
        Assert.Equal("503", (await sender.AskAsync("RCPT TO:<c@d.example>"))[..3]);
        Assert.Equal("503", (await sender.AskAsync("DATA"))[..3]);
        Assert.Equal("501", (await sender.AskAsync("MAIL FROM:a@b.example"))[..3]);
        Assert.Equal("250", (await sender.AskAsync("MAIL FROM:<>"))[..3]);
        Assert.Equal("503", (await sender.AskAsync("MAIL FROM:<a@b.example>"))[..3]);
        Assert.Equal("501", (await sender.AskAsync("RCPT TO:<>"))[..3]);
        Assert.Equal("250", (await sender.AskAsync("rcpt to: <c@d.example>"))[..3]);
        Assert.Equal("250", (await sender.AskAsync("RSET"))[..3]);
        Assert.Equal("503", (await sender.AskAsync("DATA"))[..3]);
        Assert.Equal("502", (await sender.AskAsync("VRFY c"))[..3]);
    }

    [Fact]
    public async Task A_message_over_the_limit_is_refused_when_announced_and_when_it_comes_and_the_next_one_is_taken()
    {
        using var sender = await Sender.GreetAsync(sink.Port);
        Assert.Equal("552", (await sender.AskAsync("MAIL FROM:<a@b.example> SIZE=20001"))[..3]);
        var line = new string('x', 998) + "\r\n";
        Assert.Equal("552", await sender.MailAsync("Subject: x\r\n\r\n" + string.Concat(Enumerable.Repeat(line, 20))));
        Assert.Equal("250", await sender.MailAsync("Subject: x\r\n\r\n" + string.Concat(Enumerable.Repeat(line, 19))));
        Assert.Single(mail.All());
    }

    [Fact]
    public async Task A_message_cut_off_before_its_end_is_not_kept()
    {
        using (var sender = await Sender.GreetAsync(sink.Port))
        {
            await sender.SendAsync("MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\nSubject: x\r\n\r\ny\r\n");
            await sender.CodeAsync();
        }

        using var next = await Sender.GreetAsync(sink.Port);
        Assert.Equal("250", await next.MailAsync("Subject: toinen\r\n\r\ny\r\n"));
        Assert.Equal("toinen", Assert.Single(mail.All()).Subject);
    }

    [Fact]
    public async Task Mail_survives_a_restart_and_stays_in_order()
    {
        foreach (var subject in (string[])["a", "b", "c"])
        {
            using var sender = await Sender.GreetAsync(sink.Port);
            await sender.MailAsync($"Subject: {subject}\r\n\r\ny\r\n");
        }

        using var again = new KeptMail(folder);
        using var later = new SmtpSink(again, clock);
        await later.StartAsync(Stop);
        using (var sender = await Sender.GreetAsync(later.Port))
        {
            await sender.MailAsync("Subject: d\r\n\r\ny\r\n");
        }

        await later.StopAsync(Stop);
        Assert.Equal(["d", "c", "b", "a"], again.All().Select(seen => seen.Subject));
        Assert.Equal(4, again.All().Select(seen => seen.Id).Distinct().Count());
    }

    [Fact]
    public async Task Stopped_it_refuses_connections_and_started_again_it_has_the_same_port()
    {
        await sink.StopAsync(Stop);
        await Assert.ThrowsAnyAsync<SocketException>(() => Sender.ConnectAsync(sink.Port));
        await sink.StartAsync(Stop);
        using var sender = await Sender.GreetAsync(sink.Port);
        Assert.Equal("250", await sender.MailAsync("Subject: x\r\n\r\ny\r\n"));
    }

    [Fact]
    public async Task Before_it_starts_it_has_its_port_and_refuses_connections()
    {
        using var waiting = new SmtpSink(mail, clock);
        Assert.InRange(waiting.Port, 1, 65535);
        await Assert.ThrowsAnyAsync<SocketException>(() => Sender.ConnectAsync(waiting.Port));
    }

    private sealed class Sender : IDisposable
    {
        private readonly TcpClient client = new();
        private StreamReader? reader;

        public static async Task<Sender> ConnectAsync(int port)
        {
            var sender = new Sender();
            await sender.client.ConnectAsync("127.0.0.1", port, Stop);
            sender.reader = new StreamReader(sender.client.GetStream(), Encoding.UTF8);
            Assert.Equal("220", await sender.CodeAsync());
            return sender;
        }

        public static async Task<Sender> GreetAsync(int port)
        {
            var sender = await ConnectAsync(port);
            Assert.Equal("250", (await sender.AskAsync("EHLO posti.example"))[..3]);
            return sender;
        }

        public async Task SendAsync(string text) => await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), Stop);

        public async Task<string> AskAsync(string command)
        {
            await SendAsync(command + "\r\n");
            return await AnswerAsync();
        }

        public async Task<string> CodeAsync() => (await AnswerAsync())[..3];

        /// <summary>Sends one message; the code of the last answer.</summary>
        public async Task<string> MailAsync(string message)
        {
            await AskAsync("MAIL FROM:<a@b.example>");
            await AskAsync("RCPT TO:<c@d.example>");
            await AskAsync("DATA");
            await SendAsync(message);
            return (await AskAsync("."))[..3];
        }

        public void Dispose() => client.Dispose();

        private async Task<string> AnswerAsync()
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            limit.CancelAfter(TimeSpan.FromSeconds(30));
            while (await reader!.ReadLineAsync(limit.Token) is { } line)
            {
                if (line is not [_, _, _, '-', ..])
                {
                    return line;
                }
            }

            throw new IOException("The server hung up.");
        }
    }
}
