using NodaTime;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

/// <summary>Random feeds, digests and outages: the bot posts exactly what the plain model says, to the half hour.</summary>
public sealed class CalendarModelTests
{
    private const int Seeds = 60;
    private const int Weeks = 7;

    private static readonly string[] Zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Australia/Lord_Howe", "Etc/UTC"];
    private static readonly DateTimeOffset Start = Samples.Utc("2024-10-07 12:00");

    [Fact]
    public async Task Bot_posts_what_the_model_says()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            await CompareAsync(seed);
        }
    }

    private static async Task CompareAsync(int seed)
    {
        var chance = new Random(seed);
        var world = new DeliveryWorld($"{Start:yyyy-MM-dd HH:mm}");
        var feed = await world.SubscribeAsync(feed => feed with
        {
            Day = (IsoDayOfWeek)chance.Next(1, 8),
            Time = new LocalTime(chance.Next(24), chance.Next(2) * 30),
            TimeZone = Zones[chance.Next(Zones.Length)],
            FirstWeek = Samples.Week("2024-W40"),
        });
        var published = Published(chance);
        var isUp = Enumerable.Range(0, Weeks + 2).SelectMany(_ => Enumerable.Repeat(chance.Next(4) > 0, chance.Next(1, 12))).ToArray();

        await LiveAsync(world, published, isUp);

        var schedule = WeeklySchedule.TryCreate(feed) ?? throw new InvalidOperationException(feed.TimeZone);
        var slots = schedule.After(Start).Take(20).Select(slot => (slot.At, Own: IsoWeek.Containing(slot.Week.FirstDay.AddDays(-7)))).ToList();
        var minutes = Enumerable.Range(0, isUp.Length * 24 * 2).Select(half => Start.AddMinutes(half * 30)).Where(moment => IsUp(isUp, moment));
        var expected = CalendarModel.Posts(slots, published, minutes);
        var seen = world.Discord.Shown.Where(shown => shown.Message.Text.Contains("-a", StringComparison.Ordinal))
            .Select(shown => (Samples.Week(shown.Message.Text[..8]), shown.At));
        Assert.True(expected.SequenceEqual(seen), $"seed {seed}: {string.Join(", ", expected)} but {string.Join(", ", seen)}");
        Assert.True(world.Receipt is { IsFinal: true, AddsUp: true }, $"seed {seed}: {world.Receipt}");
    }

    /// <summary>Each week's digest comes some time between the middle of its week and ten days after, or never; always in order.</summary>
    private static List<(IsoWeek Week, DateTimeOffset At)> Published(Random chance)
    {
        var weeks = Enumerable.Range(0, Weeks).Select(index => IsoWeek.Containing(DateOnly.FromDateTime(Start.UtcDateTime).AddDays(index * 7)));
        var moments = Enumerable.Range(0, Weeks).Select(index => Start.AddDays((index * 7) + 2).AddMinutes(chance.Next(12 * 24 * 2) * 30)).Order();
        return [.. weeks.Zip(moments).Where(_ => chance.Next(6) > 0)];
    }

    /// <summary>Lives day by day: on some days the bot is down.</summary>
    private static async Task LiveAsync(DeliveryWorld world, List<(IsoWeek Week, DateTimeOffset At)> published, bool[] isUp)
    {
        var bot = default(TestBot);
        var ends = Enumerable.Range(1, isUp.Length).Select(day => Start.AddDays(day));
        foreach (var moment in ends.Concat(published.Select(digest => digest.At)).Order())
        {
            var before = moment - TimeSpan.FromTicks(1);
            bot = IsUp(isUp, before) ? bot ?? world.StartBot() : null;
            await (bot?.LiveUntilAsync(before) ?? Task.CompletedTask);
            world.Clock.AdvanceTo(moment);
            world.Publish([.. published.Where(digest => digest.At == moment).Select(digest => digest.Week.ToString())]);
        }
    }

    private static bool IsUp(bool[] isUp, DateTimeOffset moment) => (int)(moment - Start).TotalDays is var day && day < isUp.Length && isUp[day];
}
