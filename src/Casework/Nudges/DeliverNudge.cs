using Kevytasiointi.Casework.Outbox;
using Kevytasiointi.Forms.Languages;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Kevytasiointi.Casework.Nudges;

/// <summary>Sends a nudge as mail. Its Message-Id is made of the outbox message's id, so a repeat after a crash can be told from a new mail.</summary>
public sealed class DeliverNudge(SmtpMail mail, IOptions<MailSettings> settings) : IDeliverer
{
    /// <inheritdoc/>
    public string Kind => Nudging.OutboxKind;

    /// <inheritdoc/>
    public async Task<DeliveryResult> DeliverAsync(OwedDelivery owed, CancellationToken cancellation)
    {
        var nudge = Nudge.FromPayload(owed.Payload.Span);
        if (!MailReceiver.TryParse(nudge.To, out var to))
        {
            return DeliveryResult.Failed(DeliveryFailure.BadAddress);
        }

        using var message = Write(owed, nudge, to);
        return await mail.SendAsync(message, cancellation);
    }

    private MimeMessage Write(OwedDelivery owed, Nudge nudge, MailboxAddress to)
    {
        var words = NudgeComposer.Compose(nudge);
        var from = new MailboxAddress(settings.Value.FromName, settings.Value.From);
        var message = new MimeMessage
        {
            MessageId = $"{owed.Id:N}@{from.Domain}",
            Date = owed.CreatedAt,
            Subject = words.Subject,
            Body = new BodyBuilder { TextBody = words.Text, HtmlBody = words.Html }.ToMessageBody(),
        };
        message.From.Add(from);
        message.To.Add(to);
        message.Headers.Add(HeaderId.ContentLanguage, nudge.Language.Code());
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: holiday replies do not answer it.
        return message;
    }
}
