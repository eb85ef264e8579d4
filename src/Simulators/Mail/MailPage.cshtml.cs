using Kevytasiointi.Casework.Records;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Simulators.Mail;

/// <summary>Every mail sent, for people, and as JSON for those who ask for it.</summary>
public sealed class MailPage(KeptMail kept, TimeProvider clock) : DemoPage
{
    /// <summary>The mail, newest first.</summary>
    public IReadOnlyList<MailSeen> Mail { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public IActionResult OnGet()
    {
        Mail = kept.All();
        return Request.Headers.Accept.Any(type => type?.Contains("application/json", StringComparison.Ordinal) == true)
            ? new JsonResult(Mail.Select(mail => new { mail.Id, mail.At, mail.To, mail.Subject, mail.Text, mail.Html }))
            : Page();
    }

    /// <summary>A time as people say it.</summary>
    public string Said(DateTimeOffset at) => HelsinkiTime.Near(at, clock.GetUtcNow(), Language);
}
