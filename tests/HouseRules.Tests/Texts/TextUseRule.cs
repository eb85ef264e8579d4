using System.Text.RegularExpressions;

namespace Kevytasiointi.HouseRules.Tests.Texts;

/// <summary>Every text is said somewhere, and every text that the code asks for is there.</summary>
public static partial class TextUseRule
{
    private const string Anything = @"[\w.]+";

    /// <summary>Texts that no source file of their room mentions, whole or put together from pieces.</summary>
    public static IEnumerable<string> Unsaid(IReadOnlyCollection<TextFile> texts, IEnumerable<HouseFile> files)
    {
        var sources = files.Where(file => file.IsIn("src") && file.IsKind(".cs", ".cshtml")).Select(file => file with { Text = Code(file) }).ToList();
        foreach (var room in texts.GroupBy(file => file.Room))
        {
            // The members of an enumeration are often keys, and it may stand in another room.
            var said = string.Join('\n', sources.Where(file => file.IsIn($"src/{room.Key}")).Select(file => file.Text));
            var words = sources.Where(file => file.IsIn($"src/{room.Key}") || file.Text.Contains(" enum ", StringComparison.Ordinal))
                .SelectMany(file => Word().Matches(file.Text)).Select(match => match.Value).ToHashSet();
            var composed = Composed(said).Distinct().Select(pattern => new Regex($"^{pattern}$", RegexOptions.CultureInvariant)).ToList();
            foreach (var (file, key) in room.SelectMany(file => file.Keys.Select(each => (file, each.Key))))
            {
                if (!words.Contains(key) && !said.Contains($"\"{key}\"", StringComparison.Ordinal) && !composed.Exists(pattern => pattern.IsMatch(key)))
                {
                    yield return $"{file.Path}: nothing in {room.Key} says {key}.";
                }
            }
        }
    }

    /// <summary>Texts asked for by a literal key that no text file of the room has.</summary>
    public static IEnumerable<string> Missing(IReadOnlyCollection<TextFile> texts, IEnumerable<HouseFile> files) =>
        from file in files
        where file.IsIn("src") && file.IsKind(".cs", ".cshtml")
        let known = texts.Where(each => file.IsIn($"src/{each.Room}")).SelectMany(each => each.Keys.Keys).ToHashSet()
        from key in Asked().Matches(Code(file)).Select(match => match.Groups[1].Value)
        where !known.Contains(key)
        select $"{file.Path} asks for the text {key}, which is not there.";

    // "Fault{code}Title", word + "InSentence", $"{kind}.Subject": a piece of three letters or more says enough to know the family by.
    private static IEnumerable<string> Composed(string source) =>
        from match in Piece().Matches(source)
        let before = match.Groups["after"].Success ? Anything : ""
        let after = match.Groups["before"].Success ? Anything : ""
        let pattern = before + string.Join(Anything, Hole().Split(match.Groups["text"].Value).Select(Regex.Escape)) + after
        where pattern.Contains(Anything, StringComparison.Ordinal) && Regex.IsMatch(pattern, "[A-Z][a-z]{2}")
        select pattern;

    // What a comment says, nobody hears.
    private static string Code(HouseFile file) =>
        string.Join('\n', file.Lines.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("""(?<after>\+\s*)?\$?"(?<text>([\w.]|\{[^}"]*\})+)"(?<before>\s*\+)?""", RegexOptions.CultureInvariant)]
    private static partial Regex Piece();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();

    [GeneratedRegex("""\b(?:T|\w*[Tt]exts)\[(?:[\w.]+,\s*)?"([\w.]+)"[\],]""", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
