using NodaTime;
using NodaTime.TimeZones;
using PaperDigest.Digests;

namespace PaperDigest.Delivery;

/// <summary>When a subscription is due: one slot in every ISO week, computed from the calendar and never remembered.</summary>
/// <remarks>
/// The wall clock counts. A time that a clock change skips moves forward by what was skipped, one that comes twice is taken the
/// first time. Immutable; two schedules of the same day, time and zone are equal.
/// </remarks>
public sealed record WeeklySchedule
{
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    private readonly IsoDayOfWeek _day;
    private readonly LocalTime _time;
    private readonly DateTimeZone _zone;

    private WeeklySchedule(IsoDayOfWeek day, LocalTime time, DateTimeZone zone)
    {
        _day = day;
        _time = time;
        _zone = zone;
    }

    /// <summary>The schedule of that day, wall-clock time and IANA zone; none if there is no such zone or day.</summary>
    public static WeeklySchedule? TryCreate(IsoDayOfWeek day, LocalTime time, string timeZone) =>
        day is not IsoDayOfWeek.None && DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) is { } zone
            ? new WeeklySchedule(day, time, zone)
            : null;

    /// <summary>The schedule of a subscription; none if its zone is not known any more.</summary>
    public static WeeklySchedule? TryCreate(Subscription subscription) =>
        TryCreate(subscription.Day, subscription.Time, subscription.TimeZone);

    /// <summary>The slot of a week.</summary>
    public Slot SlotOf(IsoWeek week)
    {
        var wallClock = LocalDate.FromWeekYearWeekAndDay(week.Year, week.Number, _day) + _time;
        return new Slot(week, _zone.ResolveLocal(wallClock, Resolver).ToInstant().ToDateTimeOffset());
    }

    /// <summary>The last slot that has come, the moment itself included.</summary>
    public Slot LatestAt(DateTimeOffset moment) => SlotsBackFrom(moment).First(slot => slot.At <= moment);

    /// <summary>The slots to come, soonest first, the moment itself excluded. Without end: take what is needed.</summary>
    public IEnumerable<Slot> After(DateTimeOffset moment)
    {
        for (var week = LatestAt(moment).Week.Next; ; week = week.Next)
        {
            yield return SlotOf(week);
        }
    }

    /// <remarks>Begins a week ahead: a skipped Sunday evening moves into the Monday of the next week, and the other way round.</remarks>
    private IEnumerable<Slot> SlotsBackFrom(DateTimeOffset moment)
    {
        var today = DateOnly.FromDateTime(Instant.FromDateTimeOffset(moment).InZone(_zone).ToDateTimeUnspecified());
        for (var day = today.AddDays(7); ; day = day.AddDays(-7))
        {
            yield return SlotOf(IsoWeek.Containing(day));
        }
    }
}
