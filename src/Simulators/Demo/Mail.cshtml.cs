using Kevytasiointi.Simulators.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Kevytasiointi.Simulators.Demo;

/// <summary>Every mail the service has sent, newest first: a page for people, and JSON for those who accept <c>application/json</c>.</summary>
public sealed class MailPage(KeptMail kept) : DemoPage
{
    private const int MostShown = 100;

    /// <summary>What the page shows.</summary>
    public IReadOnlyList<MailSeen> Shown { get; private set; } = [];

    /// <summary>Whether there is more than the page shows.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Shows it; JSON is an array of <c>{ id, at, to, subject, text, html }</c> with times as RFC 3339 UTC, whole.</summary>
    public IActionResult OnGet()
    {
        Response.Headers.Vary = "Accept";
        var all = kept.All();
        if (WantsJson())
        {
            return new JsonResult(all.Select(mail => new { mail.Id, At = mail.At.UtcDateTime, mail.To, mail.Subject, mail.Text, mail.Html }));
        }

        Shown = [.. all.Take(MostShown)];
        IsCut = all.Count > MostShown;
        return Page();
    }

    /// <summary>The paragraphs of a plain text, as lines.</summary>
    public static IEnumerable<string[]> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => paragraph.Trim('\n').Split('\n'));

    /// <summary>Whether a line is nothing but an address of a page.</summary>
    public static bool IsLink(string line) => Uri.TryCreate(line, UriKind.Absolute, out var link) && (link.Scheme is "http" or "https");

    private bool WantsJson()
    {
        var accepted = Request.GetTypedHeaders().Accept;
        return accepted.Any(type => type.MediaType == "application/json") && accepted.All(type => type.MediaType != "text/html");
    }
}
