using Kevytasiointi.Casework.Records;
using Kevytasiointi.Forms.Calendars;
using Kevytasiointi.Forms.Definitions;
using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Web.Components;

/// <summary>Deadlines before an activity in words. Being late is told and never stops anything.</summary>
public static class DeadlineWords
{
    /// <summary>A length of time: 30 vuorokautta, 5 työpäivää, 1 viikko, 3 kuukautta.</summary>
    public static string Span(int count, DeadlineUnit unit, Language language) => count == 1
        ? Words(language)["One" + unit]
        : Words(language)["Many" + unit, Quantities.Whole(count, language)];

    /// <summary>What to tell somebody who has not filed yet.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="due">Its last day.</param>
    /// <param name="today">The day it is in Helsinki.</param>
    /// <param name="language">The reader's language.</param>
    public static NoticeView Notice(FilingDeadline deadline, DueDay due, DateOnly today, Language language)
    {
        var (t, last) = (Words(language), HelsinkiTime.Date(due.Last, language));
        var (span, begins) = (Span(deadline.Count, deadline.Unit, language), HelsinkiTime.Date(due.Begins, language));
        if (due.IsLate(today))
        {
            return new NoticeView(NoticeKind.Warning, t["DeadlineLateTitle"], Join(t["DeadlineLateText", last, span, begins], deadline, language));
        }

        var text = Join(t["DeadlineText", span, begins], deadline, language);
        if (due.Advised is { } advised && advised >= today)
        {
            text += " " + t["DeadlineAdvised", HelsinkiTime.Date(advised, language)];
        }

        return due.IsNear(today)
            ? new NoticeView(NoticeKind.Warning, t["DeadlineNearTitle", last], text)
            : new NoticeView(NoticeKind.Info, t["DeadlineTitle", last], text);
    }

    private static string Join(string text, FilingDeadline deadline, Language language) => deadline.Text is { } more ? $"{text} {more[language]}" : text;

    private static PageTexts Words(Language language) => PageTexts.Components(language);
}
