using Kevytasiointi.Casework.Outbox;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Kevytasiointi.Casework.Nudges;

/// <summary>
/// Sends mail by SMTP over one connection for as long as it lives, a round of the outbox. When the server cannot be reached it is asked once a round,
/// not once a message.
/// </summary>
public sealed class SmtpMail(IOptions<MailSettings> settings) : IAsyncDisposable
{
    private const int Answer = 20_000; // ms; for one answer of the server
    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(90); // for one message with its connection; well under the outbox's lease

    private SmtpClient? client;
    private string? down;

    /// <summary>Tries to hand a message to the server once.</summary>
    public async Task<DeliveryResult> SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Whole);
        down ??= await ConnectAsync(limit.Token, cancellation);
        if (down is not null)
        {
            return DeliveryResult.Failed(down);
        }

        try
        {
            await client!.SendAsync(message, limit.Token);
            return DeliveryResult.Delivered;
        }
        catch (Exception fault) when (SendFailure(fault) is { } failure && !cancellation.IsCancellationRequested)
        {
            if (failure is DeliveryFailure.ConnectionLost or DeliveryFailure.TryLater)
            {
                await CloseAsync(); // The next message begins from a clean connection.
            }

            return DeliveryResult.Failed(failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await CloseAsync();

    private async Task<string?> ConnectAsync(CancellationToken limit, CancellationToken cancellation)
    {
        if (client is { IsConnected: true })
        {
            return null;
        }

        await CloseAsync();
        client = new SmtpClient { Timeout = Answer };
        var to = settings.Value;
        try
        {
            await client.ConnectAsync(to.Host, to.Port, Security(to.Security), limit);
            if (!string.IsNullOrEmpty(to.UserName))
            {
                await client.AuthenticateAsync(to.UserName, to.Password ?? "", limit);
            }

            return null;
        }
        catch (Exception fault) when (ConnectFailure(fault) is not null && !cancellation.IsCancellationRequested)
        {
            return ConnectFailure(fault);
        }
    }

    private async Task CloseAsync()
    {
        if (client is null)
        {
            return;
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            await client.DisconnectAsync(client.IsConnected, limit.Token);
        }
        catch (Exception fault) when (SendFailure(fault) is not null)
        {
            // What was accepted stays accepted; a server that does not hear the goodbye loses nothing.
        }

        client.Dispose();
        client = null;
    }

    private static SecureSocketOptions Security(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.SslOnConnect,
    };

    private static string? ConnectFailure(Exception fault) => fault switch
    {
        SslHandshakeException or NotSupportedException => DeliveryFailure.TlsFailed, // Not supported: the server offers no STARTTLS.
        AuthenticationException or SaslException => DeliveryFailure.SignInRefused,
        System.Net.Sockets.SocketException or IOException or TimeoutException or OperationCanceledException => DeliveryFailure.Unreachable,
        CommandException or ProtocolException => DeliveryFailure.Unreachable,
        _ => null,
    };

    private static string? SendFailure(Exception fault) => fault switch
    {
        SmtpCommandException { StatusCode: < SmtpStatusCode.SyntaxError } => DeliveryFailure.TryLater, // under 500
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } => DeliveryFailure.ReceiverRefused,
        SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted } => DeliveryFailure.SenderRefused,
        SmtpCommandException => DeliveryFailure.MessageRefused,
        ServiceNotAuthenticatedException => DeliveryFailure.SignInRefused,
        NotSupportedException => DeliveryFailure.BadAddress, // Letters the server cannot carry (no SMTPUTF8).
        ProtocolException or ServiceNotConnectedException or IOException or System.Net.Sockets.SocketException => DeliveryFailure.ConnectionLost,
        TimeoutException or OperationCanceledException => DeliveryFailure.ConnectionLost,
        _ => null,
    };
}
