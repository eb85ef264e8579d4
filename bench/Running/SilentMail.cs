using System.Net;
using System.Net.Sockets;

namespace Kevytasiointi.Bench.Running;

/// <summary>
/// A mail server that goes on greeting and never gets to the point, so that the outbox holds its nudges and a send is measured without the delivery
/// that follows it. A client gives up after a minute and a half.
/// </summary>
public sealed class SilentMail : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    /// <summary>Begins to listen on a free port.</summary>
    public SilentMail()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    private static async Task GreetAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                while (true)
                {
                    await client.GetStream().WriteAsync("220-\r\n"u8.ToArray());
                    await Task.Delay(TimeSpan.FromSeconds(4));
                }
            }
            catch (IOException)
            {
                // the client has gone
            }
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = GreetAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // disposed
        }
    }
}
