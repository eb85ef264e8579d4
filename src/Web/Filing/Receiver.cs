using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Filing;

/// <summary>The words of a button that sends to an authority. Finnish bends the last word of its name; one this does not know is left as it is.</summary>
public static class Receiver
{
    private static readonly (string Ending, string Bent)[] Endings =
    [
        ("kaupunki", "kaupungille"), ("kunta", "kunnalle"), ("hyvinvointialue", "hyvinvointialueelle"), ("pelastuslaitos", "pelastuslaitokselle"),
        ("poliisilaitos", "poliisilaitokselle"), ("yhtymä", "yhtymälle"), ("virasto", "virastolle"), ("lautakunta", "lautakunnalle"), ("keskus", "keskukselle"),
    ];

    /// <summary>"Lähetä Mallilan kaupungille", "Skicka till Modellby stad", "Send to City of Mallila".</summary>
    public static string SendTo(LocalisedText authority, Language language)
    {
        var name = authority[language];
        if (language != Language.Fi)
        {
            return FilingPage.Words[language, "SendTo", name];
        }

        var (ending, bent) = Endings.OrderByDescending(each => each.Ending.Length).FirstOrDefault(each => name.EndsWith(each.Ending, StringComparison.OrdinalIgnoreCase));
        return ending is null ? FilingPage.Words[language, "SendToUnbent", name] : FilingPage.Words[language, "SendTo", name[..^ending.Length] + bent];
    }
}
