using Kevytasiointi.Forms.Languages;

namespace Kevytasiointi.Forms.Questions;

/// <summary>A day, or days alike, of a week of times.</summary>
/// <param name="Key">Its name in the answer and in the fields' names.</param>
/// <param name="Name">What people call it.</param>
public sealed record WeekDay(string Key, LocalisedText Name)
{
    /// <summary>Monday to Sunday.</summary>
    internal static IReadOnlyList<WeekDay> Each { get; } =
    [
        new("mon", QuestionWords.Of("Monday")),
        new("tue", QuestionWords.Of("Tuesday")),
        new("wed", QuestionWords.Of("Wednesday")),
        new("thu", QuestionWords.Of("Thursday")),
        new("fri", QuestionWords.Of("Friday")),
        new("sat", QuestionWords.Of("Saturday")),
        new("sun", QuestionWords.Of("Sunday")),
    ];

    /// <summary>Weekdays, Saturdays, and Sundays with holidays: as opening hours and noise limits are given.</summary>
    internal static IReadOnlyList<WeekDay> Grouped { get; } =
    [
        new("weekdays", QuestionWords.Of("Weekdays")),
        new("sat", QuestionWords.Of("Saturday")),
        new("sunAndHolidays", QuestionWords.Of("SundaysAndHolidays")),
    ];
}

/// <summary>How the days of a week of times are asked.</summary>
public enum WeekDays
{
    /// <summary>Each of the seven days.</summary>
    Each,

    /// <summary>Monday to Friday alike; Saturday; Sunday and holidays alike.</summary>
    Grouped,
}
