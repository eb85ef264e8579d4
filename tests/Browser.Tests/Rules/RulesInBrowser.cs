using System.Text.Json;
using Kevytasiointi.Browser.Tests.Visits;

namespace Kevytasiointi.Browser.Tests.Rules;

/// <summary>The evaluators that run in a browser: the service's own module, as the service serves it, and json-logic-js beside it.</summary>
internal sealed class RulesInBrowser : IAsyncDisposable
{
    private const string Prepare =
        """
        async () => {
          const module = await import("/js/rules.js");
          const spell = value => value === null || value === undefined ? "null"
            : value instanceof module.Decimal ? value.toString()
            : Array.isArray(value) ? `[${value.map(spell).join(",")}]`
            : typeof value === "object" ? `{${Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${spell(value[name])}`).join(",")}}`
            : typeof value === "number" ? String(value) : JSON.stringify(value);
          const reference = globalThis.jsonLogic;
          reference.add_operation("log", value => value); // the tests' own log stays quiet
          window.ours = ({ Rule, Data }) => {
            const { value, fault } = module.run(module.read(Rule), module.read(Data));
            return fault ?? spell(value);
          };
          window.theirs = ({ Rule, Data }) => {
            try { return spell(reference.apply(JSON.parse(Rule), JSON.parse(Data))); } catch { return "throws"; }
          };
        }
        """;

    private readonly Visit visit;

    private RulesInBrowser(Visit visit) => this.visit = visit;

    public static async Task<RulesInBrowser> OpenAsync(TestBrowser browser)
    {
        var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/health/live");
        await visit.Page.EvaluateAsync(await File.ReadAllTextAsync(RuleFiles.JsonLogicPath));
        await visit.Page.EvaluateAsync(Prepare);
        return new RulesInBrowser(visit);
    }

    /// <summary>What the service's module gives: each value in canonical JSON, or the name of the fault.</summary>
    public Task<string[]> OursAsync(IReadOnlyList<RuleCase> cases) => visit.Page.EvaluateAsync<string[]>("cases => JSON.parse(cases).map(window.ours)", Json(cases));

    /// <summary>What json-logic-js gives.</summary>
    public Task<string[]> TheirsAsync(IReadOnlyList<RuleCase> cases) => visit.Page.EvaluateAsync<string[]>("cases => JSON.parse(cases).map(window.theirs)", Json(cases));

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    private static string Json(IReadOnlyList<RuleCase> cases) => JsonSerializer.Serialize(cases);
}
