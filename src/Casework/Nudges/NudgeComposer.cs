using System.Text.Encodings.Web;
using System.Text.Unicode;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Nudges;

/// <summary>Writes a nudge out: subject, plain text, and the same words as simple HTML without anything remote in it.</summary>
public static class NudgeComposer
{
    private static readonly Texts Texts = Texts.Embedded(typeof(NudgeComposer).Assembly, "Nudges");
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The mail of a nudge; the same nudge always gives the same mail.</summary>
    public static NudgeMail Compose(Nudge nudge)
    {
        var words = new Words(nudge);
        return new NudgeMail(words.Subject, Plain(words), Marked(words));
    }

    private static string Plain(Words words) =>
        $"""
        {words.Greeting}

        {words.Body}

        {words.ProcedureLabel}: {words.Procedure}
        {words.AuthorityLabel}: {words.Authority}

        {words.Open}:
        {words.Link}

        {words.SignIn}

        {words.Automatic}

        """.ReplaceLineEndings("\r\n");

    // Colours and sizes are those of the service's own stylesheet; mail programs read only what stands in the element itself.
    private static string Marked(Words words) =>
        $"""
        <!DOCTYPE html>
        <html lang="{words.Language.Code()}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Html.Encode(words.Subject)}</title></head>
        <body style="margin:0;padding:0;background:#fff;color:#16191f;font:16px/1.5 system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
        <div style="border-top:4px solid #1d3f95;max-width:600px;margin:0 auto;padding:24px 16px">
        <p style="margin:0 0 24px;font-weight:700;font-size:20px">Kevytasiointi</p>
        <h1 style="margin:0 0 24px;font-size:25px;line-height:1.2">{Html.Encode(words.Subject)}</h1>
        <p style="margin:0 0 16px">{Html.Encode(words.Greeting)}</p>
        <p style="margin:0 0 16px">{Html.Encode(words.Body)}</p>
        <p style="margin:0 0 24px">{Html.Encode(words.ProcedureLabel)}: <b>{Html.Encode(words.Procedure)}</b><br>{Html.Encode(words.AuthorityLabel)}: <b>{Html.Encode(words.Authority)}</b></p>
        <p style="margin:0 0 16px"><a href="{Html.Encode(words.Link)}" style="display:inline-block;padding:10px 20px;border-radius:3px;background:#0c5e35;color:#fff;font-weight:700;text-decoration:none">{Html.Encode(words.Open)}</a></p>
        <p style="margin:0 0 24px;color:#454a54">{Html.Encode(words.SignIn)}</p>
        <p style="margin:0;padding-top:16px;border-top:1px solid #d6d4cd;color:#454a54;font-size:14px">{Html.Encode(words.Automatic)}</p>
        </div>
        </body>
        </html>

        """.ReplaceLineEndings("\r\n");

    private sealed class Words(Nudge nudge)
    {
        public Language Language => nudge.Language;

        public string Subject => Say($"{nudge.Kind}.Subject");

        public string Body => Say($"{nudge.Kind}.Body");

        public string Procedure { get; } = OneLine(nudge.ProcedureName);

        public string Authority { get; } = OneLine(nudge.AuthorityName);

        public string Link => nudge.Link.AbsoluteUri;

        public string Greeting => Say("Greeting");

        public string ProcedureLabel => Say("Procedure");

        public string AuthorityLabel => Say("Authority");

        public string Open => Say("Open");

        public string SignIn => Say("SignIn");

        public string Automatic => Say("Automatic");

        private string Day => nudge.Day is { } day ? HelsinkiTime.Date(day, Language) : "";

        private string Say(string key) => Texts[Language, key, Procedure, Authority, Day];

        private static string OneLine(string text) => string.Join(' ', text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

        private static readonly char[] Breaks = ['\r', '\n', '\t', '\v', '\f', '\u0085', '\u2028', '\u2029', '\0'];
    }
}

/// <summary>A nudge as words.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text with CRLF.</param>
/// <param name="Html">The same as an HTML document.</param>
public sealed record NudgeMail(string Subject, string Text, string Html);
