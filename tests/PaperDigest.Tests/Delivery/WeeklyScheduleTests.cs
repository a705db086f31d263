using NodaTime;
using NodaTime.Extensions;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

public sealed class WeeklyScheduleTests
{
    [Theory]
    [InlineData("2024-W21", "2024-05-20 01:00")]
    [InlineData("2024-W53", null)]
    [InlineData("2020-W53", "2020-12-28 01:00")]
    [InlineData("2021-W01", "2021-01-04 01:00")]
    public void Slot_of_a_week_is_its_wall_clock_moment(string week, string? expected)
    {
        var slot = IsoWeek.TryParse(week, out var parsed) ? Schedule("Asia/Shanghai").SlotOf(parsed) : (Slot?)null;

        Assert.Equal(expected is null ? null : new Slot(Samples.Week(week), Samples.Utc(expected)), slot);
    }

    [Theory]
    [InlineData("2024-W12", "2024-03-24 01:30")]
    [InlineData("2024-W13", "2024-03-31 01:30")]
    [InlineData("2024-W14", "2024-04-07 00:30")]
    public void Skipped_time_moves_forward_by_what_was_skipped(string week, string expected)
    {
        var schedule = Schedule("Europe/Berlin", IsoDayOfWeek.Sunday, new LocalTime(2, 30));

        var slot = schedule.SlotOf(Samples.Week(week));

        Assert.Equal(Samples.Utc(expected), slot.At);
    }

    [Theory]
    [InlineData("2024-W42", "2024-10-20 00:30")]
    [InlineData("2024-W43", "2024-10-27 00:30")]
    [InlineData("2024-W44", "2024-11-03 01:30")]
    public void Repeated_time_is_taken_the_first_time(string week, string expected)
    {
        var schedule = Schedule("Europe/Berlin", IsoDayOfWeek.Sunday, new LocalTime(2, 30));

        var slot = schedule.SlotOf(Samples.Week(week));

        Assert.Equal(Samples.Utc(expected), slot.At);
    }

    [Fact]
    public void Day_that_a_zone_left_out_moves_to_the_next()
    {
        var schedule = Schedule("Pacific/Apia", IsoDayOfWeek.Friday, new LocalTime(9, 0));

        var slot = schedule.SlotOf(Samples.Week("2011-W52"));

        Assert.Equal(Samples.Utc("2011-12-30 19:00"), slot.At);
    }

    [Fact]
    public void Latest_slot_is_the_one_at_the_moment_or_the_one_before()
    {
        var schedule = Schedule("Asia/Shanghai");
        var at = Samples.Utc("2024-05-27 01:00");

        Assert.Equal(Samples.Week("2024-W22"), schedule.LatestAt(at).Week);
        Assert.Equal(Samples.Week("2024-W21"), schedule.LatestAt(at - TimeSpan.FromTicks(1)).Week);
    }

    [Fact]
    public void Slots_to_come_begin_after_the_moment()
    {
        var schedule = Schedule("Asia/Shanghai");

        var weeks = schedule.After(Samples.Utc("2020-12-21 01:00")).Take(3).Select(slot => slot.Week);

        Assert.Equal([Samples.Week("2020-W53"), Samples.Week("2021-W01"), Samples.Week("2021-W02")], weeks);
    }

    [Fact]
    public void Slot_is_meant_for_the_digest_of_the_week_before()
    {
        Assert.Equal(Samples.Week("2020-W53"), new Slot(Samples.Week("2021-W01"), default).OwnDigest);
    }

    [Fact]
    public void Unknown_zone_has_no_schedule()
    {
        Assert.Null(WeeklySchedule.TryCreate(IsoDayOfWeek.Monday, new LocalTime(9, 0), "Europe/Atlantis"));
    }

    /// <summary>All zones, ten years: the slots of consecutive weeks lie a week apart but for what the zone's clock did in between, and nowhere is one left out or doubled.</summary>
    [Theory]
    [InlineData(IsoDayOfWeek.Sunday, 2, 30)]
    [InlineData(IsoDayOfWeek.Sunday, 23, 59)]
    [InlineData(IsoDayOfWeek.Monday, 0, 0)]
    public void Every_zone_has_one_slot_in_every_week_at_the_same_wall_clock(IsoDayOfWeek day, int hour, int minute)
    {
        var time = new LocalTime(hour, minute);
        foreach (var zone in DateTimeZoneProviders.Tzdb.GetAllZones())
        {
            var schedule = WeeklySchedule.TryCreate(day, time, zone.Id) ?? throw new InvalidOperationException(zone.Id);
            var start = Samples.Utc("2018-01-01");

            var slots = schedule.After(start).TakeWhile(slot => slot.At < Samples.Utc("2028-01-01")).ToList();

            Assert.InRange(slots.Count, 521, 523);
            foreach (var (slot, next) in slots.Zip(slots.Skip(1)))
            {
                Assert.Equal(slot.Week.Next, next.Week);
                Assert.Equal(slot, schedule.LatestAt(next.At.AddTicks(-1)));
                AssertIsWallClock(zone, day, time, slot);
            }
        }
    }

    private static void AssertIsWallClock(DateTimeZone zone, IsoDayOfWeek day, LocalTime time, Slot slot)
    {
        var wanted = LocalDate.FromWeekYearWeekAndDay(slot.Week.Year, slot.Week.Number, day) + time;
        var mapping = zone.MapLocal(wanted);
        var got = Instant.FromDateTimeOffset(slot.At).InZone(zone);
        if (mapping.Count == 0)
        {
            var gap = mapping.LateInterval.WallOffset - mapping.EarlyInterval.WallOffset;
            Assert.Equal(wanted.PlusSeconds(gap.Seconds), got.LocalDateTime);
        }
        else
        {
            Assert.Equal(mapping.First(), got);
        }
    }

    private static WeeklySchedule Schedule(string zone, IsoDayOfWeek day = IsoDayOfWeek.Monday, LocalTime? time = null) =>
        WeeklySchedule.TryCreate(day, time ?? new LocalTime(9, 0), zone) ?? throw new ArgumentException(zone, nameof(zone));
}
