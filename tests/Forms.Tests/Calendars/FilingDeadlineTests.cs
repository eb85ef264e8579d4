using Kevytasiointi.Forms.Answers;
using Kevytasiointi.Forms.Calendars;
using Kevytasiointi.Forms.Definitions;

namespace Kevytasiointi.Forms.Tests.Calendars;

[Trait("Requirement", "R-037")]
public sealed class FilingDeadlineTests
{
    private static readonly FormDefinition Form = Forms.Form(Forms.Page("p", Forms.Question("begins", "date"))) with
    {
        Deadline = new Deadline(30, DeadlineUnit.Days, "begins", Advised: 60),
    };

    private static readonly AnswerSet Answers = Forms.Answers("""{ "begins": "2026-12-31" }""");

    [Fact]
    public void An_offer_that_says_nothing_goes_by_its_form()
    {
        var due = FilingDeadline.Of(Form, null, DeadlineUnit.Days)!.For(Answers);

        Assert.Equal(new DueDay(new DateOnly(2026, 12, 31), new DateOnly(2026, 12, 1), new DateOnly(2026, 11, 1)), due);
    }

    [Theory]
    [InlineData(14, DeadlineUnit.Days, "2026-12-17")]
    [InlineData(10, DeadlineUnit.WorkingDays, "2026-12-15")]
    [InlineData(2, DeadlineUnit.Weeks, "2026-12-17")]
    [InlineData(3, DeadlineUnit.Months, "2026-09-30")]
    public void The_offers_own_count_and_unit_win(int count, DeadlineUnit unit, string last) =>
        Assert.Equal(last, FilingDeadline.Of(Form, count, unit)!.For(Answers)!.Last.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void What_is_advised_is_told_only_when_it_comes_before_the_last_day() =>
        Assert.Null(FilingDeadline.Of(Form, 3, DeadlineUnit.Months)!.For(Answers)!.Advised);

    [Fact]
    public void Without_a_day_to_count_from_there_is_no_last_day()
    {
        Assert.Null(FilingDeadline.Of(Form, null, DeadlineUnit.Days)!.For(AnswerSet.Empty));
        Assert.Null(FilingDeadline.Of(Form, null, DeadlineUnit.Days)!.For(Forms.Answers("""{ "begins": "31.12.2026" }""")));
        Assert.Null(FilingDeadline.Of(Form with { Deadline = null }, 30, DeadlineUnit.Days)!.For(Answers));
        Assert.Null(FilingDeadline.Of(Form with { Deadline = null }, null, DeadlineUnit.Days));
    }

    [Fact]
    public void The_last_day_is_in_time_and_the_next_is_late()
    {
        var due = FilingDeadline.Of(Form, null, DeadlineUnit.Days)!.For(Answers)!;

        Assert.False(due.IsLate(due.Last));
        Assert.True(due.IsNear(due.Last));
        Assert.True(due.IsLate(due.Last.AddDays(1)));
        Assert.False(due.IsNear(due.Last.AddDays(1)));
        Assert.True(due.IsNear(due.Last.AddDays(-7)));
        Assert.False(due.IsNear(due.Last.AddDays(-8)));
        Assert.Equal(29, due.DaysBefore(due.Last.AddDays(1)));
    }
}
