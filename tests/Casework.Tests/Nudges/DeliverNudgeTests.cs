using System.Net.Sockets;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Casework.Tests.Outbox;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Simulators.Mail;
using Microsoft.Extensions.Options;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Nudges;

/// <summary>A nudge from the act to a mail server that answers as servers do, good and bad.</summary>
public sealed class DeliverNudgeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Trait("Requirement", "R-074")]
    public async Task A_nudge_arrives_as_it_was_composed_with_an_id_made_of_its_messages_id()
    {
        await using var world = await World.NewAsync();
        var id = await world.NudgeAsync("vastaanottaja@posti.example", "Tervehdys ÅÄÖ");
        Assert.Equal(1, await world.RoundAsync());

        var mail = Assert.Single(world.Mail.All());
        Assert.Equal(("vastaanottaja@posti.example", "Uusi asia: Tervehdys ÅÄÖ", $"{id:N}@asiointi.example"), (mail.To, mail.Subject, mail.MessageId));
        Assert.Contains("Asiointi: Tervehdys ÅÄÖ", mail.Text, StringComparison.Ordinal);
        Assert.Contains("<b>Tervehdys ÅÄÖ</b>", mail.Html, StringComparison.Ordinal);
        var raw = await File.ReadAllTextAsync(Directory.GetFiles(world.Folder).Single(), Stop);
        Assert.Contains("Auto-Submitted: auto-generated", raw, StringComparison.Ordinal);
        Assert.Contains("Content-Language: fi", raw, StringComparison.Ordinal);
        Assert.Contains("From: Kevytasiointi <palvelu@asiointi.example>", raw, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "R-079")]
    public async Task A_dead_server_delays_and_loses_nothing()
    {
        await using var world = await World.NewAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await world.NudgeAsync());
        }

        await world.Sink.StopAsync(Stop);
        Assert.Equal(0, await world.RoundAsync());
        foreach (var id in ids)
        {
            var owed = await world.Rig.FindAsync(id);
            Assert.Equal((1, DeliveryFailure.Unreachable, null), (owed.Attempts, owed.LastFailure, owed.DeliveredAt));
            Assert.True(owed.DueAt >= world.Rig.Clock.GetUtcNow() + BackOff.Shortest);
        }

        await world.Sink.StartAsync(Stop);
        Assert.Equal(0, await world.RoundAsync()); // not due yet
        world.Rig.Clock.Advance(BackOff.Shortest * 1.5);
        Assert.Equal(3, await world.RoundAsync());
        Assert.Equal(3, world.Mail.All().Count);
    }

    [Theory, Trait("Requirement", "R-079")]
    [InlineData(SinkMood.AsksToWait, DeliveryFailure.TryLater)]
    [InlineData(SinkMood.KnowsNobody, DeliveryFailure.ReceiverRefused)]
    [InlineData(SinkMood.RefusesContent, DeliveryFailure.MessageRefused)]
    [InlineData(SinkMood.HangsUp, DeliveryFailure.ConnectionLost)]
    public async Task What_a_server_does_not_take_stays_owed_and_goes_when_it_does(SinkMood mood, string failure)
    {
        await using var world = await World.NewAsync();
        var ids = new[] { await world.NudgeAsync(), await world.NudgeAsync() };
        world.Sink.Mood = mood;
        Assert.Equal(0, await world.RoundAsync());
        await Assert.AllAsync(ids, async id => Assert.Equal(failure, (await world.Rig.FindAsync(id)).LastFailure));
        Assert.Empty(world.Mail.All());

        world.Sink.Mood = SinkMood.Takes;
        world.Rig.Clock.Advance(BackOff.Longest);
        Assert.Equal(2, await world.RoundAsync());
        Assert.Equal(2, world.Mail.All().Count);
    }

    [Fact]
    public async Task When_the_servers_answer_is_lost_the_mail_may_come_twice_with_the_same_id()
    {
        await using var world = await World.NewAsync();
        await world.NudgeAsync();
        world.Sink.Mood = SinkMood.KeepsAndHangsUp;
        Assert.Equal(0, await world.RoundAsync());
        world.Sink.Mood = SinkMood.Takes;
        world.Rig.Clock.Advance(BackOff.Longest);
        Assert.Equal(1, await world.RoundAsync());
        var mails = world.Mail.All();
        Assert.Equal(2, mails.Count);
        Assert.Single(mails.Select(mail => mail.MessageId).Distinct());
    }

    [Theory]
    [InlineData("ei osoite")]
    [InlineData("maija@posti.example\r\nBcc: muu@posti.example")]
    public async Task A_bad_address_is_a_visible_failure_and_nothing_is_sent(string to)
    {
        await using var world = await World.NewAsync();
        var id = await world.NudgeAsync(to);
        Assert.Equal(0, await world.RoundAsync());
        Assert.Equal(DeliveryFailure.BadAddress, (await world.Rig.FindAsync(id)).LastFailure);
        Assert.Empty(world.Mail.All());
    }

    [Fact]
    public async Task A_server_without_encryption_gets_nothing_when_encryption_is_asked_for()
    {
        await using var world = await World.NewAsync(settings => settings.Security = MailSecurity.StartTls);
        var id = await world.NudgeAsync();
        Assert.Equal(0, await world.RoundAsync());
        Assert.Equal(DeliveryFailure.TlsFailed, (await world.Rig.FindAsync(id)).LastFailure);
        Assert.Empty(world.Mail.All());
    }

    [Fact]
    public async Task A_server_that_is_no_mail_server_delays_and_is_asked_once_a_round()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var asked = 0;
        using var done = new CancellationTokenSource();
        var answering = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                using var connection = await listener.AcceptTcpClientAsync(done.Token);
                asked++;
                await connection.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), done.Token);
            }
        }, Stop);

        await using var world = await World.NewAsync(settings => settings.Port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port);
        var ids = new[] { await world.NudgeAsync(), await world.NudgeAsync(), await world.NudgeAsync() };
        Assert.Equal(0, await world.RoundAsync());
        await Assert.AllAsync(ids, async id => Assert.Equal(DeliveryFailure.Unreachable, (await world.Rig.FindAsync(id)).LastFailure));
        Assert.Equal(1, asked);
        await done.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answering);
    }

    /// <summary>An outbox and a mail server.</summary>
    private sealed class World : IAsyncDisposable
    {
        private readonly MailSettings settings;

        private World(OutboxRig rig, Action<MailSettings>? change)
        {
            Rig = rig;
            Folder = Path.Combine(rig.Database.Folder, "mail");
            Mail = new KeptMail(Folder);
            Sink = new SmtpSink(Mail, rig.Clock);
            settings = new MailSettings { Host = "127.0.0.1", Port = Sink.Port, Security = MailSecurity.None, From = "palvelu@asiointi.example" };
            change?.Invoke(settings);
        }

        public OutboxRig Rig { get; }

        public string Folder { get; }

        public KeptMail Mail { get; }

        public SmtpSink Sink { get; }

        public static async Task<World> NewAsync(Action<MailSettings>? change = null)
        {
            var world = new World(await OutboxRig.NewAsync(Provider.Sqlite), change);
            await world.Sink.StartAsync(Stop);
            return world;
        }

        public async Task<Guid> NudgeAsync(string to = "kirjaamo@mallila.example", string procedure = "Meluilmoitus")
        {
            var id = Guid.Empty;
            var nudge = new Nudge(NudgeKind.CaseSent, Language.Fi, to, procedure, "Mallilan kaupunki", new Uri("https://asiointi.example/fi/omat"));
            await Rig.SaveAsync(db => id = new Nudging(Rig.Outgoing).Add(db, Rig.CaseKey, nudge, Rig.CaseKey.Id, Rig.AuthorityId, Rig.Clock.GetUtcNow()).Id);
            return id;
        }

        public async Task<int> RoundAsync()
        {
            await using var mail = new SmtpMail(Options.Create(settings));
            return await Rig.DeliverAsync(new DeliverNudge(mail, Options.Create(settings)));
        }

        public async ValueTask DisposeAsync()
        {
            await Sink.StopAsync(CancellationToken.None);
            Sink.Dispose();
            Mail.Dispose();
            await Rig.DisposeAsync();
        }
    }
}
