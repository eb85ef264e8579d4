using Kevytasiointi.Casework.Records;
using Kevytasiointi.Casework.Records.Cases;
using Kevytasiointi.Casework.Records.Offers;

namespace Kevytasiointi.Web.Desk;

/// <summary>How long a case has waited, by Helsinki days, against the handling time its offer has promised (hallintolaki 23 a §; R-055).</summary>
/// <param name="AgeDays">Days since it arrived.</param>
/// <param name="Due">The last day of the promised time, or none when nothing was promised.</param>
/// <param name="DaysLate">Days past it while the case is still pending; 0 when it is in time.</param>
public readonly record struct HandlingTime(int AgeDays, DateOnly? Due, int DaysLate)
{
    /// <summary>Of a case now.</summary>
    public static HandlingTime Of(Case shown, OfferedProcedure offered, DateTimeOffset now)
    {
        var (arrived, today) = (HelsinkiTime.Day(shown.ArrivedAt), HelsinkiTime.Day(now));
        DateOnly? due = offered.Settings.ProcessingDays is { } days ? arrived.AddDays(days) : null;
        var pending = shown.State is CaseState.Sent or CaseState.InHandling or CaseState.WaitingOthers;
        return new HandlingTime(today.DayNumber - arrived.DayNumber, due, pending && due is { } last ? Math.Max(0, today.DayNumber - last.DayNumber) : 0);
    }
}
