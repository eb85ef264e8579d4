using System.Net;
using System.Text;
using CsCheck;
using Kevytasiointi.Casework.Nudges;
using Kevytasiointi.Forms.Languages;
using Xunit;

namespace Kevytasiointi.Casework.Tests.Nudges;

public sealed class NudgeComposerTests
{
    private static readonly LocalisedText Procedure = new("Meluilmoitus", "Bulleranmälan", "Noise notification");
    private static readonly LocalisedText Authority = new("Mallilan kaupunki", "Modellby stad", "City of Mallila");

    [Theory, Trait("Requirement", "R-074"), Trait("Requirement", "R-080")]
    [InlineData(Language.Fi), InlineData(Language.Sv), InlineData(Language.En)]
    public void Every_nudge_says_the_agreed_words(Language language)
    {
        var said = new StringBuilder();
        foreach (var kind in Enum.GetValues<NudgeKind>())
        {
            var mail = NudgeComposer.Compose(Sample(kind, language));
            said.Append(System.Globalization.CultureInfo.InvariantCulture, $"=== {kind}\n{mail.Subject}\n---\n{mail.Text.Replace("\r\n", "\n", StringComparison.Ordinal)}");
        }

        Assert.Equal(Golden.Read($"Nudges/Golden/nudges.{language.Code()}.txt", said.ToString()), said.ToString());
    }

    [Fact, Trait("Requirement", "R-074")]
    public void The_html_alternative_is_the_agreed_one_and_fetches_nothing()
    {
        var html = NudgeComposer.Compose(Sample(NudgeKind.Receipt, Language.Sv)).Html.Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Equal(Golden.Read("Nudges/Golden/receipt.sv.html", html), html);
        Assert.DoesNotContain("src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, html.Split("http", StringSplitOptions.None).Length - 1); // the one link
    }

    [Fact, Trait("Requirement", "R-074")]
    public void A_mail_holds_nothing_but_the_fixed_words_and_the_public_names_and_the_link() =>
        Gen.Select(Gen.Enum<NudgeKind>(), Gen.Enum<Language>(), Names, Names).Sample((kind, language, procedure, authority) =>
        {
            const string Marker1 = "ENSIMMAINENNIMI", Marker2 = "TOINENNIMI";
            var plain = Nudge(kind, language, Marker1, Marker2);
            var named = Nudge(kind, language, procedure, authority);
            var (expected, actual) = (NudgeComposer.Compose(plain), NudgeComposer.Compose(named));
            string Fill(string text) => text.Replace(Marker1, procedure, StringComparison.Ordinal).Replace(Marker2, authority, StringComparison.Ordinal);
            Assert.Equal(Fill(expected.Subject), actual.Subject);
            Assert.Equal(Fill(expected.Text), actual.Text);
            Assert.Equal(Fill(WebUtility.HtmlDecode(expected.Html)), WebUtility.HtmlDecode(actual.Html));
        });

    [Fact]
    public void Names_cannot_break_lines_or_mark_up()
    {
        var mail = NudgeComposer.Compose(Nudge(NudgeKind.CaseSent, Language.Fi, "Ilmoitus\r\nBcc: muu@posti.example", "<script>alert(1)</script>"));
        Assert.Equal("Uusi asia: Ilmoitus Bcc: muu@posti.example", mail.Subject);
        Assert.DoesNotContain("<script", mail.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", mail.Html, StringComparison.Ordinal);
        var other = NudgeComposer.Compose(Nudge(NudgeKind.CaseSent, Language.Fi, "<b>Ilmoitus</b>", "Mallilan kaupunki"));
        Assert.DoesNotContain("<b>Ilmoitus", other.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Ilmoitus", other.Html, StringComparison.Ordinal);
    }

    private static Gen<string> Names => Gen.Char[" abcåäöÅÄÖ<>&\"'/()§0123456789–"].Array[1, 40]
        .Select(letters => string.Join(' ', new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        .Where(name => name.Length > 0);

    private static Nudge Sample(NudgeKind kind, Language language) => Nudge(kind, language, Procedure[language], Authority[language]);

    private static Nudge Nudge(NudgeKind kind, Language language, string procedure, string authority) => new(
        kind,
        language,
        "vastaanottaja@posti.example",
        procedure,
        authority,
        new ServiceAddress(new Uri("https://asiointi.example/")).OwnPages(language),
        kind == NudgeKind.DraftExpiring ? new DateOnly(2026, 12, 3) : null);
}
