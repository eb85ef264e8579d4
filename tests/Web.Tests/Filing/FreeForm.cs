using System.Text.RegularExpressions;
using Xunit;

namespace Kevytasiointi.Web.Tests.Filing;

/// <summary>Fills the free-form application or notification page by page, as far as a test wants.</summary>
internal static partial class FreeForm
{
    /// <summary>A small PDF as the service knows one.</summary>
    public static byte[] Pdf { get; } = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    /// <summary>Opens the start page and begins; the visitor must be signed in.</summary>
    public static async Task<Guid> StartAsync(Visitor visitor, string lang = "fi", string authority = "mallilan-kaupunki")
    {
        await visitor.OpenAsync($"/{lang}/asioi/{authority}/hakemus-tai-ilmoitus");
        await visitor.PressAsync("start");
        Assert.EndsWith("/asia", visitor.Path, StringComparison.Ordinal);
        return DraftIn(visitor.Path);
    }

    /// <summary>The first page: what it is about.</summary>
    public static async Task MatterAsync(Visitor visitor, string title = "Joulupolku", string text = "Järjestämme joulupolun puistossa.")
    {
        visitor.Fill("asianLaji", "muu").Fill("otsikko", title).Fill("kuvaus", text);
        await visitor.PressAsync("save");
        visitor.Fill("muuLaji", "tiedustelu");
        await visitor.PressAsync("save");
        Assert.EndsWith("/paikkaJaAika", visitor.Path, StringComparison.Ordinal);
    }

    /// <summary>The second page: no place, no time.</summary>
    public static async Task PlaceAsync(Visitor visitor)
    {
        visitor.Fill("paikanTieto", "ei").Fill("liittyyAikaan", "no");
        await visitor.PressAsync("save");
        Assert.EndsWith("/liitteet", visitor.Path, StringComparison.Ordinal);
    }

    /// <summary>The third page: files.</summary>
    public static async Task FilesAsync(Visitor visitor, params VisitorFile[] files)
    {
        visitor.Fill("salassapidettavaa", "no");
        if (files.Length > 0)
        {
            visitor.Attach("liitteet", files);
        }

        await visitor.PressAsync("save");
        Assert.True(visitor.Path.EndsWith("/lahettaja", StringComparison.Ordinal), visitor.Text);
    }

    /// <summary>The last page: who sends. The name is there already.</summary>
    public static async Task SenderAsync(Visitor visitor, string phone = "040 000 0001")
    {
        visitor.Fill("kenenPuolesta", "itse").Fill("vakuutus", "true");
        await visitor.PressAsync("save");
        foreach (var (name, value) in new[] { ("email", "aino@posti.example"), ("phone", phone), ("street", "Mallikatu 3"), ("postalCode", "99998"), ("city", "Mallila") })
        {
            visitor.Fill("lahettaja." + name, value);
        }

        await visitor.PressAsync("save");
        Assert.True(visitor.Path.EndsWith("/tarkistus", StringComparison.Ordinal), visitor.Path + visitor.Text);
    }

    /// <summary>A draft filled up to its check page.</summary>
    public static async Task<Guid> FillAsync(Visitor visitor, string lang = "fi", string authority = "mallilan-kaupunki", string title = "Joulupolku", params VisitorFile[] files)
    {
        var draft = await StartAsync(visitor, lang, authority);
        await MatterAsync(visitor, title);
        await PlaceAsync(visitor);
        await FilesAsync(visitor, files);
        await SenderAsync(visitor);
        return draft;
    }

    /// <summary>A sent case; the visitor is on its receipt.</summary>
    public static async Task<Guid> SendAsync(Visitor visitor, string lang = "fi", string title = "Joulupolku", params VisitorFile[] files)
    {
        var draft = await FillAsync(visitor, lang, title: title, files: files);
        await visitor.PressAsync("send");
        Assert.EndsWith("/kuittaus", visitor.Path, StringComparison.Ordinal);
        return draft;
    }

    private static Guid DraftIn(string path) => Guid.Parse(DraftAddress().Match(path).Groups[1].Value);

    [GeneratedRegex("/luonnos/([0-9a-f-]{36})")]
    private static partial Regex DraftAddress();
}

/// <summary>The service that the customer's tests share.</summary>
[CollectionDefinition("Customer")]
public sealed class CustomerCollection : ICollectionFixture<WebHost>;
