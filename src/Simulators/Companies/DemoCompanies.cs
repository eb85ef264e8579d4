using System.Text.Json;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Simulators.Companies;

/// <summary>The made-up companies of the demo, and the business ids that make their register fail.</summary>
public sealed class DemoCompanies
{
    /// <summary>Asked about this one, the register says that it is asked too often.</summary>
    public const string TooMany = "9000429-0";

    /// <summary>Asked about this one, the register is out of order.</summary>
    public const string Broken = "9000503-1";

    /// <summary>Asked about this one, the register answers something that is no JSON.</summary>
    public const string Nonsense = "9000404-7";

    /// <summary>Asked about this one, the register takes longer than anybody waits.</summary>
    public const string Slow = "9000999-9";

    private DemoCompanies(IReadOnlyList<DemoCompany> all) => All = all;

    /// <summary>The companies, in the file's order; those from abroad have no business id.</summary>
    public IReadOnlyList<DemoCompany> All { get; }

    /// <summary>Reads them from the demo register.</summary>
    public static DemoCompanies Read(string path) =>
        new(JsonSerializer.Deserialize<CompaniesFile>(File.ReadAllBytes(path), JsonSerializerOptions.Web)?.Companies ?? []);

    private sealed record CompaniesFile(IReadOnlyList<DemoCompany> Companies);
}

/// <summary>One made-up company.</summary>
public sealed record DemoCompany(
    string? BusinessId, string Name, IReadOnlyList<DemoCompanyName> Names, DemoCompanyCode? Form, DemoCompanyCode? Line, DateOnly? RegisteredOn, DateOnly? ClosedOn,
    IReadOnlyList<DemoCompanyAddress> Addresses);

/// <summary>A name: registered, parallel or auxiliary.</summary>
public sealed record DemoCompanyName(string Name, string Kind, DateOnly? EndedOn);

/// <summary>A code and its words.</summary>
public sealed record DemoCompanyCode(string Code, LocalisedText Name);

/// <summary>An address: visiting or postal.</summary>
public sealed record DemoCompanyAddress(string Kind, string Street, string PostalCode, DemoCity City);

/// <summary>A town's names.</summary>
public sealed record DemoCity(string Fi, string Sv);
