using Kevytasiointi.Running;
using Xunit;

namespace Kevytasiointi.Web.Tests.Companies;

/// <summary>A service whose noise notice asks for a company, a payer and a place on its first page.</summary>
public sealed class CompanyForm : IAsyncLifetime
{
    private readonly TrialProcedures procedures = new("company-and-place.json");

    /// <summary>The service.</summary>
    public WebHost Host { get; private set; } = null!;

    /// <summary>Another one with the same form, and settings of its own.</summary>
    public Task<WebHost> HostAsync(params (string Key, string Value)[] settings) => WebHost.StartAsync([("Kevytasiointi:ProceduresFolder", procedures.Path), .. settings]);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Host = await HostAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        procedures.Dispose();
    }
}
