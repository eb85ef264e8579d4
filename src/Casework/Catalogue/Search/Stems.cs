using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Catalogue.Search;

/// <summary>
/// Words without their inflection, by the light stemmers for Finnish and Swedish that Jacques Savoy published (University of Neuchâtel, evaluated at
/// CLEF): rules on word ends in steps, no word list. English loses its plurals and common verb ends. Words come in lower case and without marks
/// (<see cref="SearchWords"/>). A stem is for comparing, not for reading.
/// </summary>
public static class Stems
{
    private static readonly EndingRule[][] Finnish =
    [
        [new(9, ["kin", "ko"]), new(12, ["dellinen", "dellisuus"])],
        [new(6, ["lla", "tse", "sti", "ni"]), new(6, ["aa"], "a")],
        [
            new(9, ["nnen", "ntena"], "s"), new(9, ["tten", "eiden"]),
            new(7, ["neen", "niin", "seen", "teen", "inen", "han", "hen", "hin", "hon", "hun", "hyn"]), new(7, ["den", "ksen"], "s"),
            new(7, ["ssa", "sta", "lla", "lta", "tta", "ksi", "lle"]), new(6, ["nei", "na", "ne"]), new(5, ["ja", "ta", "a", "an", "en", "in", "on", "un", "yn", "n"]),
        ],
        [new(6, ["hde"], "ksi"), new(5, ["ei", "at"]), new(4, ["t", "s", "j", "e", "a", "i"])],
        [new(9, ["e", "o", "u"]), new(5, ["i"])],
    ];

    private static readonly EndingRule[][] Swedish =
    [
        [new(5, ["s"])],
        [
            new(8, ["elser", "heten"]), new(7, ["arne", "erna", "ande", "else", "aste", "orna", "aren"]), new(6, ["are", "ast", "het"]),
            new(5, ["ar", "er", "or", "en", "at", "te", "et"]), new(4, ["t", "a", "e", "n"]),
        ],
    ];

    private static readonly EndingRule[][] English = [[new(5, ["ies"], "y"), new(5, ["ss"], "ss"), new(4, ["s"])], [new(6, ["ing", "ed"]), new(5, ["e"])]];

    /// <summary>The word's stem in a language.</summary>
    public static string Of(string word, Language language)
    {
        var steps = language switch { Language.Fi => Finnish, Language.Sv => Swedish, _ => English };
        var stem = steps.Aggregate(word, (rest, step) => EndingRule.First(step, rest));
        return stem.Length > 4 && stem[^1] == stem[^2] ? stem[..^1] : stem; // konsertti and konsertin, terassi and terassin
    }
}
