using Kevytasiointi.Running;
using Xunit;

namespace Kevytasiointi.Browser.Tests.Companies;

/// <summary>A running service whose noise notice asks for a company, a payer and places on its first page.</summary>
public sealed class CompanyFormService : IAsyncLifetime
{
    private readonly TrialProcedures procedures = new("company-and-place.json");
    private RunningService service = null!;

    /// <summary>Where the form begins.</summary>
    public string Start => new Uri(service.Address, "/fi/asioi/mallilan-kaupunki/meluilmoitus").ToString();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() =>
        service = await RunningService.StartAsync(new Dictionary<string, string> { ["Kevytasiointi__ProceduresFolder"] = procedures.Path });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        procedures.Dispose();
    }
}
