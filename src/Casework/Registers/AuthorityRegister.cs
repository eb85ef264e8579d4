using Kevytasiointi.Forms.Definitions;

namespace Kevytasiointi.Casework.Registers;

/// <summary>
/// The authorities of Finland by kind and day, from the register's files: who exists, and who took over from whom. What an authority
/// offers and where is not here: an area is what the offer says.
/// </summary>
public sealed class AuthorityRegister
{
    private readonly Dictionary<(AuthorityKind Kind, string Code), RegisterEntry> entries;

    /// <summary>The register of these files; of two of one kind the later in the list counts.</summary>
    public AuthorityRegister(IEnumerable<RegisterDocument> documents)
    {
        Documents = [.. documents.GroupBy(document => document.Kind).Select(same => same.Last())];
        entries = Documents.SelectMany(document => document.Entries).ToDictionary(entry => (entry.Kind, entry.Code));
    }

    /// <summary>The files it is made of, one of a kind, with their sources and dates.</summary>
    public IReadOnlyList<RegisterDocument> Documents { get; }

    /// <summary>Those of a kind that exist on a day, in the file's order.</summary>
    public IEnumerable<RegisterEntry> On(AuthorityKind kind, DateOnly day) =>
        Documents.Where(document => document.Kind == kind).SelectMany(document => document.Entries).Where(entry => entry.ExistsOn(day));

    /// <summary>The one with this code, ended or not; or none.</summary>
    public RegisterEntry? Find(AuthorityKind kind, string code) => entries.GetValueOrDefault((kind, code));

    /// <summary>Who stands in its place on a day: itself while it exists, after its end its successor, and so on; none when nobody took over.</summary>
    public RegisterEntry? InPlaceOf(RegisterEntry entry, DateOnly day)
    {
        var next = entry;
        while (next is not null && next.ValidTo < day)
        {
            next = next.Successor is { } successor ? Find(next.Kind, successor) : null;
        }

        return next is not null && next.ExistsOn(day) ? next : null;
    }
}
