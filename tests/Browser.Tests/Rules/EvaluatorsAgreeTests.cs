using System.Text.Json.Nodes;
using CsCheck;
using Kevytasiointi.Browser.Tests.Visits;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Rules;

/// <summary>
/// One rule language, two evaluators of ours (the server's and the browser's) and the reference implementation of JsonLogic, which is the judge where we do
/// not differ on purpose.
/// </summary>
public sealed class EvaluatorsAgreeTests(TestBrowser browser)
{
    private const int Many = 2_000;

    [Fact]
    public async Task Every_rule_of_the_list_gives_what_JsonLogic_gives_or_differs_as_it_is_meant_to()
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(RuleFiles.CasesPath, TestContext.Current.CancellationToken))!;
        var all = file["data"]!.ToJsonString();
        var list = file["cases"]!.AsArray().Select(each => (
            Case: new RuleCase(each!["rule"]?.ToJsonString() ?? "null", each["data"] is JsonObject own ? own.ToJsonString() : all), Differs: (string?)each["differs"])).ToList();
        RuleCase[] cases = [.. list.Select(each => each.Case)];
        await using var inBrowser = await RulesInBrowser.OpenAsync(browser);
        var (ours, theirs) = (await inBrowser.OursAsync(cases), await inBrowser.TheirsAsync(cases));

        var faults = list.Select((each, index) => (each.Case, each.Differs, Server: each.Case.OnServer(), Browser: ours[index], Reference: theirs[index]))
            .Where(each => each.Server != each.Browser || (each.Server == each.Reference) == each.Differs is not null);
        Assert.Empty(faults);
        Assert.Equal(file["differences"]!.AsObject().Select(difference => difference.Key).Order(), list.Select(each => each.Differs).OfType<string>().Distinct().Order());
    }

    [Fact]
    [Trait("Requirement", "R-037")]
    public async Task The_browser_gives_what_the_vectors_of_the_added_operators_say()
    {
        var file = JsonNode.Parse(await File.ReadAllTextAsync(RuleFiles.OperatorVectorsPath, TestContext.Current.CancellationToken))!;
        var data = file["answers"]!.ToJsonString();
        RuleCase[] cases = [.. file["vectors"]!.AsArray().Select(vector => new RuleCase(vector!["rule"]!.ToJsonString(), data))];
        var expected = file["vectors"]!.AsArray().Select(vector => (string?)vector!["fault"] ?? Canonical(vector["value"]));
        await using var inBrowser = await RulesInBrowser.OpenAsync(browser);

        Assert.Equal(expected, await inBrowser.OursAsync(cases));
    }

    [Fact]
    public async Task Random_rules_of_the_common_part_give_the_same_in_all_three()
    {
        RuleCase[] cases = [.. Enumerable.Range(0, Many).Select(_ => RandomRules.Common.Single())];
        await using var inBrowser = await RulesInBrowser.OpenAsync(browser);
        var (ours, theirs) = (await inBrowser.OursAsync(cases), await inBrowser.TheirsAsync(cases));

        Assert.Empty(cases.Select((each, index) => (each, Server: each.OnServer(), Browser: ours[index], Reference: theirs[index]))
            .Where(each => each.Server != each.Browser || each.Server != each.Reference).Take(3));
    }

    [Fact]
    public async Task Any_rule_at_all_gives_the_same_on_the_server_and_in_the_browser_faults_too()
    {
        RuleCase[] cases = [.. Enumerable.Range(0, Many * 2).Select(index => index % 2 == 0 ? RandomRules.Any.Single() : RandomRules.Reckoning.Single())];
        await using var inBrowser = await RulesInBrowser.OpenAsync(browser);
        var ours = await inBrowser.OursAsync(cases);

        Assert.Empty(cases.Select((each, index) => (each, Server: each.OnServer(), Browser: ours[index])).Where(each => each.Server != each.Browser).Take(3));
    }

    private static string Canonical(JsonNode? value) => System.Text.Encoding.UTF8.GetString(Kevytasiointi.Forms.Answers.CanonicalJson.Write(value));
}
