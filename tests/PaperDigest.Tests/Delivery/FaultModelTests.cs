using NodaTime;
using PaperDigest.Delivery;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

/// <summary>Random subscriptions, outages, deaths, lost answers, refusals and blind spots: nothing twice, nothing lost, and the numbers add up.</summary>
public sealed class FaultModelTests
{
    private const int Seeds = 200;

    private static readonly string[] Weeks = ["2024-W20", "2024-W21", "2024-W22", "2024-W23"];
    private static readonly string[] Zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York"];

    [Fact]
    public async Task Nothing_is_posted_twice_and_nothing_is_lost()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var world = await LiveAsync(new Random(seed));

            AssertTruth(world, seed);
        }
    }

    private static async Task<DeliveryWorld> LiveAsync(Random chance)
    {
        var world = new DeliveryWorld("2024-05-15 12:00");
        world.Publish(Weeks[0]);
        for (var i = chance.Next(1, 5); i > 0; i--)
        {
            await SubscribeAsync(world, chance);
        }

        if (chance.Next(2) == 0)
        {
            world.Discord.Announcements.Add(new ChannelId(11));
        }

        world.Discord.Faults = _ => chance.Next(3) > 0 ? PostFault.None : AnyFault(chance);
        world.Discord.LookupFaults = _ => chance.Next(10) switch
        {
            0 => new LookupOutcome.Unreadable("May not read the history."),
            1 or 2 => new LookupOutcome.NotNow(TimeSpan.FromSeconds(chance.Next(100)), "Busy."),
            _ => null,
        };
        world.Discord.DirectFaults = _ => chance.Next(4) == 0 ? new DirectChannelOutcome.NotNow(TimeSpan.FromMinutes(1), "Busy.") : null;
        foreach (var week in Weeks.Skip(1))
        {
            await LiveADigestLongAsync(world, chance);
            world.Publish(week);
        }

        await LiveADigestLongAsync(world, chance);
        await EndWellAsync(world);
        return world;
    }

    private static Task<Subscription> SubscribeAsync(DeliveryWorld world, Random chance) => world.SubscribeAsync(feed => feed with
    {
        Destination = chance.Next(3) == 0
            ? new Destination.Person(new UserId((ulong)chance.Next(1, 3)))
            : new Destination.Channel(new GuildId(1), new ChannelId((ulong)chance.Next(11, 13))),
        Day = (IsoDayOfWeek)chance.Next(1, 8),
        Time = new LocalTime(chance.Next(24), chance.Next(60)),
        TimeZone = Zones[chance.Next(Zones.Length)],
        Style = (PostStyle)chance.Next(3),
        Categories = chance.Next(3) == 0 ? [Samples.Training] : [],
        FirstWeek = Samples.Week(Weeks[0]),
    });

    private static PostFault AnyFault(Random chance) => chance.Next(12) switch
    {
        < 4 => PostFault.LostAnswer,
        < 7 => PostFault.LostRequest,
        < 10 => PostFault.NotSent,
        10 => PostFault.RefusedMessage,
        _ => PostFault.RefusedPermission,
    };

    /// <summary>About a week, in which the bot dies now and then and an admin looks in now and then.</summary>
    private static async Task LiveADigestLongAsync(DeliveryWorld world, Random chance)
    {
        var end = world.Now + TimeSpan.FromDays(7);
        while (world.Now < end)
        {
            var bot = world.StartBot(chance.Next(3) == 0 ? int.MaxValue : chance.Next(1, 120));
            var quittingTime = world.Now + TimeSpan.FromMinutes(chance.Next(1, 5000));
            await bot.LiveUntilAsync(quittingTime < end ? quittingTime : end);
            world.Clock.Advance(TimeSpan.FromSeconds(chance.Next(4) == 0 ? chance.Next(200_000) : chance.Next(200)));
            if (chance.Next(3) == 0)
            {
                await world.LetAdminLookInAsync();
            }
        }
    }

    private static async Task EndWellAsync(DeliveryWorld world)
    {
        world.Discord.Faults = _ => PostFault.None;
        world.Discord.LookupFaults = _ => null;
        world.Discord.DirectFaults = _ => null;
        var bot = world.StartBot();
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromMinutes(10));
        await world.LetAdminLookInAsync();
        bot.Loop.Wake();
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromDays(8));
    }

    private static void AssertTruth(DeliveryWorld world, int seed)
    {
        var rows = world.Ledger.Rows;
        foreach (var row in rows)
        {
            var seen = world.Discord.Shown.Count(shown => shown.Message.Cards[^1].Footer.Contains(row.Mark.Shown, StringComparison.Ordinal));
            var isShown = row is { State: PartState.Sent, Content: not (PartContent.Thread or PartContent.Publication) };
            Assert.True(seen == (isShown ? 1 : 0), $"seed {seed}: {row.Key} was seen {seen} times and is {row.State}");
        }

        Assert.True(world.Receipt is { IsFinal: true, AddsUp: true, Awaiting: 0 }, $"seed {seed}: {world.Receipt}");
        AssertPublished(world, seed);
        AssertEachPaperOnce(world, seed);
        var digests = rows.Select(row => (row.Key.Subscription, row.Key.Week)).Distinct().GroupBy(digest => digest.Subscription);
        Assert.All(digests, weeks => Assert.True(weeks.Count() == Weeks.Length, $"seed {seed}: {weeks.Key} has {weeks.Count()} weeks on record"));
    }

    /// <summary>Only what was posted into an announcement channel is published; what is on record as published is, and perhaps one whose answer was lost.</summary>
    private static void AssertPublished(DeliveryWorld world, int seed)
    {
        var owed = world.Ledger.Rows
            .Where(row => row.Content is PartContent.InChannel)
            .Select(row => row.State).OfType<PartState.Sent>()
            .Where(sent => world.Discord.Announcements.Contains(sent.Channel))
            .Select(sent => sent.Message);
        var published = world.Ledger.Rows.Count(row => row is { Content: PartContent.Publication, State: PartState.Sent });
        Assert.True(world.Discord.Published.IsSubsetOf(owed), $"seed {seed}: something was published that was not owed");
        Assert.True(world.Discord.Published.Count >= published, $"seed {seed}: {published} publications on record, {world.Discord.Published.Count} seen");
    }

    /// <summary>However subscriptions overlap, a paper comes once to a channel or person.</summary>
    private static void AssertEachPaperOnce(DeliveryWorld world, int seed)
    {
        var brought = world.Ledger.Rows
            .Where(row => row.State is PartState.Sent)
            .SelectMany(row => row.Content.Papers.Select(paper => (row.Destination, paper.Id)))
            .ToList();
        var twice = brought.GroupBy(paper => paper).FirstOrDefault(group => group.Count() > 1);
        Assert.True(twice is null, $"seed {seed}: {twice?.Key} came {twice?.Count()} times");
    }
}
