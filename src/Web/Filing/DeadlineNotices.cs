using Kevytasiointi.Casework.Filing;
using Kevytasiointi.Casework.Records;
using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;
using Kevytasiointi.Web.Components;

namespace Kevytasiointi.Web.Filing;

/// <summary>Tells the customer of a draft by when to send it .</summary>
public static class DeadlineNotices
{
    /// <summary>Code of the address: a day was given by which the deadline is near or has passed.</summary>
    public const string Told = "maaraaika";

    /// <summary>The deadline by these answers; none while they do not say when the activity begins.</summary>
    public static NoticeView? Of(OpenDraft open, AnswerSet answers, DateTimeOffset now, Language language) =>
        open.Offered.Deadline is { } deadline && deadline.For(open.Journey.AskedAnswers(answers)) is { } due
            ? DeadlineWords.Notice(deadline, due, HelsinkiTime.Day(now), language)
            : null;

    /// <summary>Whether the page after one that was saved tells the deadline at once: the day was given there, and it is near or has passed.</summary>
    public static bool IsToldAfter(OpenDraft saved, Page page, DateTimeOffset now) =>
        IsCountedFrom(saved, page) && Of(saved, saved.Content.Answers, now, Language.Fi) is { Kind: NoticeKind.Warning };

    /// <summary>Whether a page asks the day the deadline is counted from.</summary>
    public static bool IsCountedFrom(OpenDraft open, Page page) => open.Offered.Deadline is { Before: { } key } && page.Questions.Any(question => question.Key == key);
}
