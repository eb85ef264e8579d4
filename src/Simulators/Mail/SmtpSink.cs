using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;

namespace Kevytasiointi.Simulators.Mail;

/// <summary>
/// A mail server that sends nothing on: it listens on 127.0.0.1 only and keeps what it takes for people and tests to look at. Its port is settled when it
/// is made, so that others can be told of it before it starts; stopped, it refuses connections; started again, it has the same port.
/// </summary>
public sealed class SmtpSink : IHostedService, IDisposable
{
    private readonly KeptMail mail;
    private readonly TimeProvider clock;
    private readonly HashSet<Task> sessions = [];
    private Socket? socket;
    private CancellationTokenSource? stopping;
    private Task listening = Task.CompletedTask;

    /// <summary>Takes a port but does not listen yet.</summary>
    /// <param name="mail">Where mail is kept.</param>
    /// <param name="clock">The time mail comes.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    public SmtpSink(KeptMail mail, TimeProvider clock, int port = 0)
    {
        (this.mail, this.clock) = (mail, clock);
        socket = Bind(port);
        Port = ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>How it behaves, for tests of those who send; changes take effect with the next command.</summary>
    public SinkMood Mood { get; set; }

    /// <summary>The largest message it takes, in bytes.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        socket ??= Bind(Port);
        socket.Listen();
        stopping = new CancellationTokenSource();
        listening = ListenAsync(socket, stopping.Token);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref stopping, null) is not { } ending)
        {
            return; // stopped already, or being stopped by somebody else: a host may stop twice
        }

        await ending.CancelAsync();
        socket?.Dispose();
        socket = null;
        await listening.WaitAsync(cancellationToken);
        await Task.WhenAll(Sessions()).WaitAsync(cancellationToken);
        ending.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stopping?.Cancel();
        socket?.Dispose();
    }

    private static Socket Bind(int port)
    {
        var made = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        made.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true); // restarted at once after a stop
        made.Bind(new IPEndPoint(IPAddress.Loopback, port));
        return made;
    }

    private async Task ListenAsync(Socket listener, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                Keep(HoldAsync(await listener.AcceptAsync(stop), stop));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task HoldAsync(Socket connection, CancellationToken stop)
    {
        await using var stream = new NetworkStream(connection, ownsSocket: true);
        try
        {
            await new SmtpSession(stream, mail, clock, () => Mood, MaxBytes).RunAsync(stop);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or SocketException)
        {
            // The other side went away, or the sink stops.
        }
    }

    private void Keep(Task session)
    {
        lock (sessions)
        {
            sessions.RemoveWhere(done => done.IsCompleted);
            sessions.Add(session);
        }
    }

    private Task[] Sessions()
    {
        lock (sessions)
        {
            return [.. sessions];
        }
    }
}

/// <summary>How the sink answers mail.</summary>
public enum SinkMood
{
    /// <summary>Takes it.</summary>
    Takes,

    /// <summary>Asks every receiver to wait: 451.</summary>
    AsksToWait,

    /// <summary>Knows no receiver: 550.</summary>
    KnowsNobody,

    /// <summary>Refuses every message after seeing it: 554.</summary>
    RefusesContent,

    /// <summary>Hangs up when the message has come, without keeping it.</summary>
    HangsUp,

    /// <summary>Keeps the message and hangs up without saying so: the sender cannot know.</summary>
    KeepsAndHangsUp,
}
