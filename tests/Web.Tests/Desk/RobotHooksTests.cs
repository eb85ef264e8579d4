using System.Text.RegularExpressions;
using Kevytasiointi.Casework.Records.Authorities;
using Xunit;

namespace Kevytasiointi.Web.Tests.Desk;

/// <summary>The contract of <c>docs/robots.md</c>: the hooks of its table, and no others, stand on the pages it names.</summary>
[Collection("Desk")]
public sealed partial class RobotHooksTests(WebHost host)
{
    private const string List = "/fi/viranomainen/asiat";
    private readonly Filed filed = new(host);
    private readonly Dictionary<string, SortedSet<string>> seen = new() { ["list"] = [], ["case"] = [], ["transfer"] = [] };

    [Fact, Trait("Requirement", "R-110")]
    public async Task Hooks_on_the_pages_are_those_of_the_document()
    {
        await LookAtListsAsync();
        await LookAtCasesAsync();
        var documented = Documented();
        Assert.All(seen, page => Assert.Equal(documented[page.Key].Order(StringComparer.Ordinal), page.Value.Order(StringComparer.Ordinal)));
    }

    private async Task LookAtListsAsync()
    {
        await filed.ManyAsync();
        using var henrik = await host.SignInAsOfficialAsync("henrik-sjoberg");
        await LookAsync(henrik, "list", $"{List}?tila=uudet");
        await LookAsync(henrik, "list", henrik.Page.QuerySelector("[data-testid=next-page]")!.GetAttribute("href")!);
        await LookAsync(henrik, "list", $"{List}?tila=kasitellyt");
    }

    private async Task LookAtCasesAsync()
    {
        const string authority = "esimerkkilan-kunta";
        await filed.GrantAsync("outi-vaisanen", "esimerkkila-ymparisto", Role.Handler);
        var id = await filed.CaseAsync(authority, "kaisa-suojanen", fileName: "Kartta.pdf", rehearsal: true);
        using var riitta = await host.SignInAsOfficialAsync("riitta-pesonen");
        using var outi = await host.SignInAsOfficialAsync("outi-vaisanen");
        await LookAsync(riitta, "case", $"{List}/{id}");
        await riitta.PressAsync("act-take");
        Look(riitta, "case");
        await LookAsync(outi, "case", $"{List}/{id}");
        await LookAsync(outi, "transfer", $"{List}/{id}/siirto");
        riitta.Fill("number", "ESI 1");
        await riitta.PressAsync("act-case-number");
        Look(riitta, "case");
        using var package = await riitta.SendAsync(riitta.Request("act-package"));
        await LookAsync(riitta, "case", $"{List}/{id}");
        await LookAsync(outi, "transfer", $"{List}/{id}/siirto");
        outi.Fill("number", "ESI 2");
        using var overwritten = await riitta.PostAsync($"{List}/{id}?handler=Number", ("number", "ESI 3"), ("seen", "ESI 1"));
        await outi.PressAsync("act-transferred");
        Look(outi, "transfer");
        await riitta.OpenAsync($"{List}/{id}");
        await riitta.PressAsync("act-transferred");
        await LookAsync(riitta, "transfer", $"{List}/{id}/siirto");
        await LookAsync(riitta, "list", $"{List}?tila=kasittelyssa");
    }

    private async Task LookAsync(Visitor visitor, string page, string path)
    {
        await visitor.OpenAsync(path);
        Look(visitor, page);
    }

    private void Look(Visitor visitor, string page) =>
        seen[page].UnionWith(visitor.Page.QuerySelectorAll("[data-testid]").Select(element => element.GetAttribute("data-testid")!));

    private static Dictionary<string, List<string>> Documented()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kevytasiointi.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside their repository.");
        }

        return Row().Matches(File.ReadAllText(Path.Combine(folder.FullName, "docs", "robots.md")))
            .GroupBy(row => row.Groups["page"].Value).ToDictionary(group => group.Key, group => group.Select(row => row.Groups["hook"].Value).ToList());
    }

    [GeneratedRegex(@"^\| `(?<hook>[a-z0-9-]+)` \| (?<page>list|case|transfer) \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
