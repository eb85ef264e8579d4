using Kevytasiointi.Casework.Outside;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;
using Kevytasiointi.Web.Components.Questions;

namespace Kevytasiointi.Web.Filing;

/// <summary>What is told of asking a register about a company.</summary>
public static class CompanyNotes
{
    /// <summary>There is no business id to ask by.</summary>
    public static CompanyNote NoId(Language language) => new(Notice(language, NoticeKind.Warning, "CompanyNoId"));

    /// <summary>The register does not know the company, or does not answer.</summary>
    public static CompanyNote Of(CompanyAnswer answer, Language language) =>
        new(Notice(language, NoticeKind.Warning, answer is CompanyAnswer.Unknown ? "CompanyUnknown" : "CompanySilent"));

    /// <summary>The register knows the company.</summary>
    /// <param name="company">What it tells.</param>
    /// <param name="filled">Whether something was put into the fields.</param>
    /// <param name="differing">What the register tells otherwise than was typed, and was left out.</param>
    /// <param name="language">The reader's language.</param>
    public static CompanyNote Found(CompanyFacts company, bool filled, IReadOnlyList<string> differing, Language language)
    {
        var words = FilingPage.Words;
        var heading = company.EndedOn is { } day
            ? words[language, "CompanyEnded", company.Name, HelsinkiTime.Date(day, language)]
            : words[language, "CompanyFound", company.Name];
        string[] told =
        [
            .. company.EndedOn is null ? Array.Empty<string>() : [words[language, "CompanyEndedText"]],
            .. filled ? [words[language, "CompanyFilled"]] : Array.Empty<string>(),
            .. differing.Count > 0 ? [words[language, "CompanyDiffers", string.Join(", ", differing)]] : Array.Empty<string>(),
            .. !filled && differing.Count == 0 ? [words[language, "CompanySame"]] : Array.Empty<string>(),
        ];
        return new CompanyNote(new NoticeView(company.EndedOn is null ? NoticeKind.Info : NoticeKind.Warning, heading, string.Join(' ', told)), differing.Count > 0);
    }

    private static NoticeView Notice(Language language, NoticeKind kind, string key) =>
        new(kind, FilingPage.Words[language, key + "Title"], FilingPage.Words[language, key + "Text"]);
}
