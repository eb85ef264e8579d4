using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>Lengths of time as people say them.</summary>
public static class Times
{
    /// <summary>A number of days: 1 päivä, 3 päivää.</summary>
    public static string Days(int days, Language language) => days == 1
        ? PageTexts.Components(language)["OneDay"]
        : PageTexts.Components(language)["Days", Quantities.Whole(days, language)];
}
