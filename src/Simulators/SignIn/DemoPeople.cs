using System.Text.Json;
using Kevytasiointi.Casework.Access;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Simulators.SignIn;

/// <summary>The made-up people of <c>registers/demo.json</c> a tester can sign in as.</summary>
public sealed class DemoPeople
{
    private readonly Register register;

    private DemoPeople(Register register) => this.register = register;

    /// <summary>Everybody alive can be a customer, an official in private too; those without a role first.</summary>
    public IEnumerable<DemoPerson> Customers => register.Persons.Where(person => person.DeceasedOn is null).OrderBy(person => person.IsOfficial);

    /// <summary>Those with a role in some unit.</summary>
    public IEnumerable<DemoPerson> Officials => register.Persons.Where(person => person.IsOfficial);

    /// <summary>Reads the register file.</summary>
    public static DemoPeople Read(string file) => new(JsonSerializer.Deserialize<Register>(File.ReadAllBytes(file), JsonSerializerOptions.Web)
        ?? throw new JsonException($"{file} is empty."));

    private sealed record Register(IReadOnlyList<DemoPerson> Persons);
}

/// <summary>One made-up person.</summary>
public sealed record DemoPerson
{
    /// <summary>Short name in addresses and tests.</summary>
    public required string Slug { get; init; }

    /// <summary>First names.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name.</summary>
    public required string LastName { get; init; }

    /// <summary>What the person is for.</summary>
    public required LocalisedText Trait { get; init; }

    /// <summary>Personal identity code of the artificial 900 series, or none.</summary>
    public string? IdentityCode { get; init; }

    /// <summary>Foreign identifier, or none.</summary>
    public ForeignId? Eidas { get; init; }

    /// <summary>Language of dealing: fi, sv or en.</summary>
    public required string Language { get; init; }

    /// <summary>E-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Turvakielto .</summary>
    public bool NonDisclosure { get; init; }

    /// <summary>Day of death, or living.</summary>
    public DateOnly? DeceasedOn { get; init; }

    /// <summary>Roles in units.</summary>
    public IReadOnlyList<UnitRole> Roles { get; init; } = [];

    /// <summary>Whether the person has a role in some unit.</summary>
    public bool IsOfficial => Roles.Count > 0;

    /// <summary>The name as people say it.</summary>
    public string Name => $"{FirstName} {LastName}";

    /// <summary>What a sign-in service would tell of the person.</summary>
    public IdentifiedPerson Identified => new(
        IdentityCode is null ? "eidas" : "hetu",
        IdentityCode ?? Eidas?.PersonIdentifier ?? throw new InvalidOperationException($"{Slug} has no identifier."),
        FirstName,
        LastName,
        Email,
        Language,
        NonDisclosure);

    /// <summary>A foreign identifier (eIDAS).</summary>
    public sealed record ForeignId(string PersonIdentifier);

    /// <summary>A role in a unit, by their short names.</summary>
    public sealed record UnitRole(string Unit, string Role);
}
