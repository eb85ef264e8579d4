using Kevytasiointi.Simulators.Companies;

namespace Kevytasiointi.Simulators.Demo;

/// <summary>What the demo has that the service itself has not.</summary>
public sealed class DemoStartPage(DemoCompanies companies) : DemoPage
{
    /// <summary>The companies that the demo's register knows.</summary>
    public IEnumerable<DemoCompany> Companies => companies.All.Where(company => company.BusinessId is not null);

    /// <summary>The business ids that make the register fail, with the key of the words that say how.</summary>
    public static IReadOnlyList<(string BusinessId, string Words)> Troubles { get; } =
    [
        (DemoCompanies.Broken, "RegisterBroken"),
        (DemoCompanies.TooMany, "RegisterTooMany"),
        (DemoCompanies.Slow, "RegisterSlow"),
        (DemoCompanies.Nonsense, "RegisterNonsense"),
    ];
}
