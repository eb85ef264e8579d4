using Kevytasiointi.Casework.Catalogue.Search;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Registers;
using Kevytasiointi.Forms.Definitions;

namespace Kevytasiointi.Casework.Catalogue;

/// <summary>
/// The authorities of the register by name, for those who look for one that has not joined. Municipalities are looked for by place
/// (<see cref="PlaceWords"/>), as people name them so.
/// </summary>
public sealed class NotJoinedAuthorities(AuthorityRegister register, TimeProvider clock)
{
    private readonly NameIndex<RegisterEntry> names = new(
        register.Documents.Where(document => document.Kind != AuthorityKind.Municipality).SelectMany(document => document.Entries), entry => entry.Name);

    /// <summary>Those that exist today, whose names fit and who offer nothing.</summary>
    public IEnumerable<RegisterEntry> Find(string search, PublicCatalogue catalogue)
    {
        var today = HelsinkiTime.Day(clock.GetUtcNow());
        return names.Find(search).Where(entry => entry.ExistsOn(today) && !catalogue.Authorities.Any(authority => authority.Kind == entry.Kind && authority.Name.Fi == entry.Name.Fi));
    }
}
