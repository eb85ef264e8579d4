using Kevytasiointi.Forms.Registers;

namespace Kevytasiointi.Casework.Catalogue.Search;

/// <summary>
/// Municipalities in running words: "melu Porvoossa", "tillstånd i Borgå". A name is known in its local cases with the changes Finnish makes at its end
/// (Helsinki, Helsingissä; Seinäjoki, Seinäjoella).
/// </summary>
public static class PlaceWords
{
    private const int LeastLetters = 3;

    // What the end of a name becomes before a case ending.
    private static readonly (string End, string Before)[] Changes =
    [
        ("nki", "ngi"), ("nki", "nge"), ("joki", "joe"), ("maki", "mae"), ("lahti", "lahde"), ("lampi", "lamme"), ("vesi", "vede"), ("ranta", "ranna"), ("lanti", "lannin"),
        ("rku", "ru"), ("pelto", "pello"), ("virta", "virra"), ("kangas", "kankaa"), ("mpi", "mmi"), ("nta", "nna"), ("nko", "ngo"), ("kka", "ka"), ("ppi", "pe"), ("ti", "di"), ("us", "ude"), ("nen", "se"), ("nen", "si"), ("s", "kse"), ("i", "e"), ("e", "ee"),
    ];

    private static readonly string[] Endings = ["n", "ssa", "sta", "lla", "lta", "lle", "an", "en", "in", "on", "un", "yn", "hon", "hun", "seen", "s"];

    // A field and a crash: a place only with a capital letter.
    private static readonly string[] CommonWords = ["Pello", "Kolari"];

    private static readonly Lazy<Dictionary<string, Municipality>> Known = new(Forms);

    /// <summary>The municipality a word names, inflected or not; or none.</summary>
    public static Municipality? Find(string word) =>
        SearchWords.Of(word).ToList() is [{ Length: >= LeastLetters } only] && Known.Value.GetValueOrDefault(only) is { } found
            && (char.IsUpper(word[0]) || !CommonWords.Contains(found.Name.Fi)) ? found : null;

    /// <summary>The municipality whose name is nearest to what was typed, when it is at most two slips away; or none.</summary>
    public static Municipality? Nearest(string typed)
    {
        var asked = string.Join(' ', SearchWords.Of(typed.Length > ProcedureIndex.MostLetters ? typed[..ProcedureIndex.MostLetters] : typed));
        var most = asked.Length switch { >= 7 => 2, >= 4 => 1, _ => 0 };
        return Municipalities.Selectable.SelectMany(each => Names(each).Select(name => (Municipality: each, Slips: Slips.Count(asked, name, most))))
            .Where(near => near.Slips <= most).OrderBy(near => near.Slips).Select(near => near.Municipality).FirstOrDefault() ?? Find(asked);
    }

    private static Dictionary<string, Municipality> Forms()
    {
        var forms = new Dictionary<string, Municipality>(StringComparer.Ordinal);
        foreach (var (municipality, form) in Municipalities.Selectable.SelectMany(each => Names(each).Select(name => (each, name)))
            .SelectMany(name => Inflected(name.name).Select(form => (name.each, form))).OrderBy(pair => pair.form.Length))
        {
            forms.TryAdd(form, municipality);
        }

        return forms;
    }

    private static IEnumerable<string> Names(Municipality municipality) =>
        new[] { municipality.Name.Fi, municipality.Name.Sv }.Distinct().Select(name => string.Join(' ', SearchWords.Of(name)));

    private static IEnumerable<string> Inflected(string name) =>
        Changes.Where(change => name.EndsWith(change.End, StringComparison.Ordinal)).Select(change => name[..^change.End.Length] + change.Before)
            .Append(name).SelectMany(stem => Endings.Select(ending => stem + ending)).Prepend(name);
}
