using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kevytasiointi.Browser.Tests.Visits;

namespace Kevytasiointi.Browser.Tests.Schemas;

/// <summary>Ajv, the validator most programs that read our schemas use, in a page of its own: it makes code of schemas, which no page of the service allows.</summary>
internal sealed class AjvInBrowser : IAsyncDisposable
{
    // Strict: a keyword that JSON Schema 2020-12 does not know is a fault of the schema. Formats are notes in 2020-12, and are not judged.
    private const string Judge =
        """
        ([schema, values]) => {
          const Ajv = globalThis.ajv2020.default ?? globalThis.ajv2020;
          const judge = new Ajv({ strict: true, strictTypes: false, strictRequired: false, validateFormats: false, logger: false }).compile(JSON.parse(schema));
          return JSON.parse(values).map(value => judge(value) ? "" : JSON.stringify(judge.errors));
        }
        """;

    private readonly Visit visit;

    private AjvInBrowser(Visit visit) => this.visit = visit;

    private static string Script => Path.Combine(Path.GetDirectoryName(ThisFile())!, "lib", "ajv", "ajv2020.min.js");

    public static async Task<AjvInBrowser> OpenAsync(TestBrowser browser)
    {
        var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("about:blank");
        await visit.Page.AddScriptTagAsync(new() { Content = await File.ReadAllTextAsync(Script) });
        return new AjvInBrowser(visit);
    }

    /// <summary>For each value: nothing when it fits the schema, else what is wrong with it.</summary>
    public Task<string[]> FaultsAsync(JsonNode schema, IEnumerable<JsonNode?> values) =>
        visit.Page.EvaluateAsync<string[]>(Judge, new[] { schema.ToJsonString(), JsonSerializer.Serialize(values) });

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
