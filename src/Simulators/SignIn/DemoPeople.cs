using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Joining;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Simulators.SignIn;

/// <summary>The made-up people of the demo, who can be signed in as by picking a name.</summary>
public sealed class DemoPeople
{
    private readonly RegisterFile register;

    private DemoPeople(RegisterFile register) => this.register = register;

    /// <summary>Those who sign in as customers: everyone, an official too, in a session of its own .</summary>
    public IEnumerable<DemoPerson> Customers => register.Persons.Where(person => Identifier(person) is not null && person.DeceasedOn is null).Select(Of);

    /// <summary>Those who have a role in some unit.</summary>
    public IEnumerable<DemoPerson> Officials => register.Persons.Where(person => person.Roles is { Count: > 0 }).Select(Of);

    /// <summary>The person with this short name; an unknown one is a fault of the demo's data.</summary>
    public DemoPerson Find(string slug) => Customers.First(person => person.Slug == slug);

    /// <summary>Reads them from the demo register.</summary>
    public static DemoPeople Read(string path) => new(ImportRegister.Read(File.ReadAllBytes(path)));

    private static (string Scheme, string Identifier)? Identifier(RegisterPerson person) =>
        person.IdentityCode is { } code ? ("hetu", code) : person.Eidas is { } eidas ? ("eidas", eidas.PersonIdentifier) : null;

    private DemoPerson Of(RegisterPerson person)
    {
        var (scheme, identifier) = Identifier(person)!.Value;
        var roles = (person.Roles ?? []).Select(role => (Unit: UnitName(role.Unit), role.Role)).ToList();
        return new DemoPerson(
            person.Slug,
            new IdentifiedPerson(scheme, identifier, person.FirstName, person.LastName, person.Email, person.Language, person.NonDisclosure),
            person.Trait,
            roles);
    }

    private LocalisedText UnitName(string slug)
    {
        var authority = register.Authorities.First(authority => (authority.Units ?? []).Any(unit => unit.Slug == slug));
        var unit = authority.Units!.First(unit => unit.Slug == slug);
        return new LocalisedText(
            $"{authority.Name.Fi}, {unit.Name.Fi}", $"{authority.Name.Sv}, {unit.Name.Sv}", $"{authority.Name.En}, {unit.Name.En}");
    }
}

/// <summary>One made-up person.</summary>
/// <param name="Slug">Short name in forms and tests.</param>
/// <param name="Person">What a sign-in service would tell.</param>
/// <param name="Trait">What the person is good for trying out.</param>
/// <param name="Roles">Unit names and roles of an official.</param>
public sealed record DemoPerson(
    string Slug, IdentifiedPerson Person, LocalisedText? Trait, IReadOnlyList<(LocalisedText Unit, Casework.Records.Authorities.Role Role)> Roles);
