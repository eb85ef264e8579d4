using Kevytasiointi.Casework.Access;
using Kevytasiointi.Casework.Joining;
using Kevytasiointi.Casework.Records.Authorities;
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

    /// <summary>The officials of each authority that has some, in the register's order.</summary>
    public IEnumerable<(LocalisedText Authority, IReadOnlyList<DemoPerson> Officials)> OfficialsByAuthority =>
        from authority in register.Authorities
        let there = Officials.Where(person => person.Roles.Any(role => role.Authority == authority.Name)).ToList()
        where there.Count > 0
        select (authority.Name, (IReadOnlyList<DemoPerson>)there);

    /// <summary>Those nobody can sign in as, such as somebody who has died.</summary>
    public IEnumerable<(string Name, LocalisedText? Trait)> Absent =>
        register.Persons.Where(person => person.DeceasedOn is not null).Select(person => ($"{person.FirstName} {person.LastName}", person.Trait));

    /// <summary>The person with this short name; an unknown one is a fault of the demo's data.</summary>
    public DemoPerson Find(string slug) => Customers.First(person => person.Slug == slug);

    /// <summary>Reads them from the demo register.</summary>
    public static DemoPeople Read(string path) => new(ImportRegister.Read(File.ReadAllBytes(path)));

    private static (string Scheme, string Identifier)? Identifier(RegisterPerson person) =>
        person.IdentityCode is { } code ? ("hetu", code) : person.Eidas is { } eidas ? ("eidas", eidas.PersonIdentifier) : null;

    private DemoPerson Of(RegisterPerson person)
    {
        var (scheme, identifier) = Identifier(person)!.Value;
        var roles = (person.Roles ?? []).Select(RoleOf).ToList();
        return new DemoPerson(
            person.Slug,
            new IdentifiedPerson(scheme, identifier, person.FirstName, person.LastName, person.Email, person.Language, person.NonDisclosure),
            person.Trait,
            roles);
    }

    private DemoRole RoleOf(RegisterRole role)
    {
        var authority = register.Authorities.First(authority => (authority.Units ?? []).Any(unit => unit.Slug == role.Unit));
        return new DemoRole(authority.Name, authority.Units!.First(unit => unit.Slug == role.Unit).Name, role.Role);
    }
}

/// <summary>One made-up person.</summary>
/// <param name="Slug">Short name in forms and tests.</param>
/// <param name="Person">What a sign-in service would tell.</param>
/// <param name="Trait">What the person is good for trying out.</param>
/// <param name="Roles">An official's roles.</param>
public sealed record DemoPerson(string Slug, IdentifiedPerson Person, LocalisedText? Trait, IReadOnlyList<DemoRole> Roles);

/// <summary>A role in a unit of an authority, with their names.</summary>
public sealed record DemoRole(LocalisedText Authority, LocalisedText Unit, Role Role);
