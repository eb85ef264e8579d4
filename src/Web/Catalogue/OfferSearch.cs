using Kevytasiointi.Casework.Catalogue;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Registers;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>
/// Finds offers by words and municipality. Every word must be found, in any language of the service, in the name, the purpose or the authority; a
/// longer word is also found by its beginning, so that "melusta" finds "melu".
/// </summary>
public static class OfferSearch
{
    private const int MostWords = 10;

    /// <summary>The offers that fit, by authority and name.</summary>
    public static IReadOnlyList<CataloguedOffer> Find(
        IEnumerable<CataloguedOffer> offers, string? words, Municipality? municipality, Language language)
    {
        var asked = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        return [.. offers
            .Where(offer => municipality is null || offer.Offered.Settings.Area is [] || offer.Offered.Settings.Area.Contains(municipality.Code))
            .Where(offer => asked.Count == 0 || Fits(offer, asked))
            .OrderBy(offer => offer.Offered.Authority.Name[language], FinnishOrder.Comparer)
            .ThenBy(offer => offer.Offered.Form.Name[language], FinnishOrder.Comparer)];
    }

    private static bool Fits(CataloguedOffer offer, IEnumerable<string> asked)
    {
        var (form, authority) = (offer.Offered.Form, offer.Offered.Authority);
        LocalisedText[] texts = [form.Name, form.Start.Purpose, authority.Name, .. form.Start.NeededWhen];
        var text = string.Join('\n', texts.SelectMany(each => LanguageCodes.All.Select(language => each[language])));
        return asked.All(word => text.Contains(Stem(word), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Without the case endings of Finnish, near enough: words of seven letters and more lose three, of five and six one.</summary>
    private static string Stem(string word) => word.Length switch { >= 7 => word[..^3], >= 5 => word[..^1], _ => word };
}
