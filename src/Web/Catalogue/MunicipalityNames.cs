using System.Collections.Frozen;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Forms.Registers;

namespace Kevytasiointi.Web.Catalogue;

/// <summary>The municipalities that can be chosen, by name. Sorted once: the list stands on every page of the catalogue.</summary>
public static class MunicipalityNames
{
    private static readonly FrozenDictionary<Language, IReadOnlyList<string>> Sorted = LanguageCodes.All.ToFrozenDictionary(
        language => language,
        language => (IReadOnlyList<string>)[.. Municipalities.Selectable.Select(each => each.Name[language]).Order(FinnishOrder.Comparer)]);

    /// <summary>In a language.</summary>
    public static IReadOnlyList<string> In(Language language) => Sorted[language];
}
