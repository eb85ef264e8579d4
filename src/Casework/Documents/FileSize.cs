using System.Globalization;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Casework.Documents;

/// <summary>A size in bytes as people say it: "12 kt", "3,4 Mt"; in Swedish and English kB and MB.</summary>
public static class FileSize
{
    /// <summary>Says it.</summary>
    public static string Say(long bytes, Language language)
    {
        var (kilo, mega) = language == Language.Fi ? ("kt", "Mt") : ("kB", "MB");
        if (bytes < 1_000_000)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + 500) / 1000)} {kilo}");
        }

        var text = (bytes / 1_000_000m).ToString("0.#", CultureInfo.InvariantCulture);
        return (language == Language.En ? text : text.Replace('.', ',')) + " " + mega;
    }
}
