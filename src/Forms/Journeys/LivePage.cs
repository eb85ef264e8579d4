using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Questions;
using Kevytasiointi.Forms.Rules;

namespace Kevytasiointi.Forms.Journeys;

/// <summary>
/// What of a page changes while it is being answered: its questions, options and computed values whose rules look at other questions of the same page. They are there
/// in the browser though they are not asked yet.
/// </summary>
public sealed class LivePage
{
    private readonly Page page;
    private readonly HashSet<string> keys;

    /// <summary>Of a page.</summary>
    public LivePage(Page page)
    {
        this.page = page;
        keys = [.. page.Questions.Select(question => question.Key)];
        Questions = page.Questions.Where(question => IsLive(question.When)).Select(question => question.Key).ToHashSet(StringComparer.Ordinal);
        IsAny = Questions.Count > 0 || WithinQuestions.Any(IsLive);
    }

    /// <summary>The keys of the questions that come and go.</summary>
    public IReadOnlySet<string> Questions { get; }

    /// <summary>Whether anything of the page changes.</summary>
    public bool IsAny { get; }

    /// <summary>The questions that the page's conditions look at and whose answers do not stand in its fields: those of other pages, and files.</summary>
    public IEnumerable<string> NotInFields => page.Questions.Select(question => question.When).Concat(WithinQuestions).OfType<Rule>().SelectMany(rule => rule.Keys)
        .Where(key => !keys.Contains(key) || page.Questions.Any(question => question is AttachmentQuestion && question.Key == key)).Distinct();

    private IEnumerable<Rule?> WithinQuestions => page.Questions.OfType<IOffersOptions>().SelectMany(question => question.Options).Select(option => option.When)
        .Concat(page.Questions.OfType<ComputedQuestion>().Select(question => question.Value));

    /// <summary>Whether a condition looks at questions of the page.</summary>
    public bool IsLive(Rule? condition) => condition?.Keys.Overlaps(keys) == true;
}
