using System.Globalization;
using System.Text;
using Kevytasiointi.Forms.Questions;

namespace Kevytasiointi.Casework.Filing;

/// <summary>The name of a customer's file, as it is kept and shown. Nothing is ever opened by it .</summary>
public static class FileName
{
    private const string Unnamed = "nimetön";
    private const int Longest = 120;
    private const int LongestEnding = 10;
    private const int MarksInRow = 3;

    private static readonly string Anything = new('0', 64);

    /// <summary>
    /// The name without folders and without what is no letter to a reader: control and direction-changing characters, halves of characters, traces of
    /// broken text. Always a name that an answer may hold, so that no file makes the answer around it unreadable.
    /// </summary>
    /// <param name="typed">As the browser sent it; any text.</param>
    public static string Safe(string typed)
    {
        var name = Shorten(Clean(Clean(typed).Split('/', '\\')[^1]));
        return IsHeld(name) ? name : IsHeld(Unnamed + Ending(name)) ? Unnamed + Ending(name) : Unnamed;
    }

    private static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks <= MarksInRow && IsLetter(rune))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    private static bool IsLetter(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Shorten(string name)
    {
        if (name.Length <= Longest)
        {
            return name;
        }

        var end = Longest - LongestEnding;
        end -= char.IsHighSurrogate(name[end - 1]) ? 1 : 0; // never half of a character
        return name[..end].TrimEnd() + Ending(name);
    }

    private static string Ending(string name) => Path.GetExtension(name) is { Length: <= LongestEnding } ending ? ending : "";

    private static bool IsHeld(string name) => name.Length > 0 && AttachedFile.TryRead(new AttachedFile("1", name, 0, Anything).ToJson(), out _);
}
