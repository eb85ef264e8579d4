using System.Text.Json.Nodes;
using Kevytasiointi.Browser.Tests.Journeys;
using Kevytasiointi.Browser.Tests.Visits;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Running;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Conditions;

/// <summary>A service whose noise notice is a form made for tests: by itself that of conditions, checks, exits and deadlines.</summary>
public class TrialService : IAsyncLifetime
{
    private readonly TrialProcedures procedures;
    private RunningService? service;

    /// <summary>Of the trial form.</summary>
    public TrialService()
        : this("trial.json")
    {
    }

    /// <summary>Of another form made for tests.</summary>
    protected TrialService(string form)
    {
        procedures = new(form);
        Form = ExampleAnswers.FormIn(procedures.Form);
    }

    /// <summary>The form.</summary>
    public FormDefinition Form { get; }

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync() =>
        service = await RunningService.StartAsync(new Dictionary<string, string> { ["Kevytasiointi__ProceduresFolder"] = procedures.Path });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await (service?.DisposeAsync() ?? default);
        procedures.Dispose();
    }

    /// <summary>A customer on the first page of a new draft.</summary>
    public async Task<Visit> StartAsync(TestBrowser browser, Visitor? visitor = null)
    {
        var visit = await browser.VisitAsync(visitor);
        var page = visit.Page;
        await page.GotoAsync(Address($"/{visit.Visitor.Language}/asioi/mallilan-kaupunki/meluilmoitus"));
        await page.ClickAsync("[data-testid=start]");
        await page.SignInHereAsync("aino-korpela");
        await page.ClickAsync("[data-testid=start]");
        await page.AssertIsAtAsync(Form.Pages[0].Key);
        if (visit.Visitor.Script)
        {
            await page.UntilReadyAsync();
        }

        return visit;
    }

    /// <summary>The form with these answers, to be filled by keyboard.</summary>
    public ExampleAnswers Filled(JsonObject answers) => ExampleAnswers.Of(Form, answers);

    /// <summary>An address of this service, whole.</summary>
    public string Address(string path) => new Uri(service!.Address, path).ToString();
}
