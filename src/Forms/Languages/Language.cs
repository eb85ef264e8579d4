namespace Kevytasiointi.Forms.Languages;

/// <summary>A language of the service. Finnish and Swedish are the national languages (Kielilaki 423/2003); English serves others .</summary>
public enum Language
{
    /// <summary>Finnish.</summary>
    Fi,

    /// <summary>Swedish.</summary>
    Sv,

    /// <summary>English.</summary>
    En,
}

/// <summary>The languages in the order people meet them, and their two-letter codes.</summary>
public static class LanguageCodes
{
    /// <summary>Every language of the service.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.Fi, Language.Sv, Language.En];

    /// <summary>The ISO 639-1 code used in addresses and in the <c>lang</c> attribute: fi, sv or en.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.Fi => "fi",
        Language.Sv => "sv",
        _ => "en",
    };

    /// <summary>Reads a code from an address; anything but fi, sv or en is not a language of the service.</summary>
    public static bool TryParse(string? code, out Language language)
    {
        (var known, language) = code switch
        {
            "fi" => (true, Language.Fi),
            "sv" => (true, Language.Sv),
            "en" => (true, Language.En),
            _ => (false, Language.Fi),
        };
        return known;
    }
}
