using Kevytasiointi.Casework.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Simulators.Mail;

/// <summary>Every mail sent, newest first: for people, and as JSON for those who ask for it (contracts 2).</summary>
public sealed class MailPage(KeptMail kept, TimeProvider clock) : DemoPage
{
    /// <summary>The mail, newest first.</summary>
    public IReadOnlyList<MailSeen> Mail { get; private set; } = [];

    /// <summary>Shows it. JSON: an array of <c>{ id, at, to, subject, text, html }</c>, times as RFC 3339 UTC.</summary>
    public IActionResult OnGet()
    {
        Mail = kept.All();
        Response.Headers.Vary = "Accept";
        return WantsJson()
            ? new JsonResult(Mail.Select(mail => new { mail.Id, At = mail.At.UtcDateTime, mail.To, mail.Subject, mail.Text, mail.Html }))
            : Page();
    }

    /// <summary>A time as people say it.</summary>
    public string Said(DateTimeOffset at) => HelsinkiTime.Near(at, clock.GetUtcNow(), Language);

    /// <summary>A browser says <c>text/html</c> first whatever else it takes.</summary>
    private bool WantsJson() =>
        Request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault(type => type.MediaType == "text/html" || type.MediaType == "application/json")
            ?.MediaType == "application/json";
}
