using NodaTime;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

/// <summary>Which digest goes out when: a bot that lives through weeks, with a feed on Monday 09:00 in Shanghai (01:00 UTC).</summary>
public sealed class CalendarTests
{
    private static readonly string[] W21 = Samples.TextsOf("2024-W21");
    private static readonly string[] W22 = Samples.TextsOf("2024-W22");

    [Theory]
    [InlineData("2024-05-21 12:00", "2024-05-27 01:00")]
    [InlineData("2024-05-29 12:00", "2024-06-03 01:00")]
    [InlineData("2026-11-20 12:00", "2026-11-23 01:00")]
    public async Task First_slot_brings_the_newest_digest_whatever_year_it_is(string now, string slot)
    {
        var world = new DeliveryWorld(now);
        world.Publish("2024-W21");
        await world.SubscribeAsync();
        var bot = world.StartBot();

        await bot.LiveUntilAsync(Samples.Utc(slot) - TimeSpan.FromSeconds(1));
        Assert.Empty(world.Texts);
        await bot.LiveUntilAsync(slot);

        world.AssertSaw(W21);
        Assert.Equal(Samples.Utc(slot), world.Discord.Shown[0].At);
    }

    [Fact]
    public async Task Every_digest_goes_out_once_at_its_slot()
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync();
        var bot = world.StartBot();

        await bot.LiveUntilAsync("2024-06-02 12:00");
        world.Publish("2024-W22");
        await bot.LiveUntilAsync("2024-06-30 12:00");

        world.AssertSaw([.. W21, .. W22]);
        Assert.Equal(Samples.Utc("2024-06-03 01:00"), world.Discord.Shown[2].At);
        Assert.Equal(new Receipt(4, 4, 0, 0, 0, 0), world.Receipt);
    }

    [Fact]
    public async Task Late_digest_goes_out_on_arrival_within_the_window()
    {
        var world = await DeliveryWorld.WithW21PostedAsync();
        var bot = world.StartBot();

        await bot.LiveUntilAsync("2024-06-04 12:00");
        world.Publish("2024-W22");
        await bot.LiveUntilAsync("2024-06-04 12:00");

        world.AssertSaw([.. W21, .. W22]);
    }

    [Fact]
    public async Task Digest_that_is_too_late_waits_for_the_next_slot()
    {
        var world = await DeliveryWorld.WithW21PostedAsync();
        var bot = world.StartBot();

        await bot.LiveUntilAsync("2024-06-06 01:01");
        world.Publish("2024-W22");
        await bot.LiveUntilAsync("2024-06-10 00:59");
        world.AssertSaw(W21);
        await bot.LiveUntilAsync("2024-06-10 01:00");

        world.AssertSaw([.. W21, .. W22]);
    }

    [Fact]
    public async Task Early_digest_waits_when_the_slot_has_brought_its_own()
    {
        var world = await DeliveryWorld.WithW21PostedAsync();
        var bot = world.StartBot();

        await bot.LiveUntilAsync("2024-05-28 12:00");
        world.Publish("2024-W22");
        await bot.LiveUntilAsync("2024-06-03 00:59");

        world.AssertSaw(W21);
    }

    [Fact]
    public async Task Slot_that_brought_an_old_digest_stays_open_for_its_own()
    {
        var world = new DeliveryWorld("2024-05-29 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync();
        var bot = world.StartBot();

        await bot.LiveUntilAsync("2024-06-03 01:00");
        world.Publish("2024-W22");
        await bot.LiveUntilAsync("2024-06-03 02:00");

        world.AssertSaw([.. W21, .. W22]);
    }

    [Fact]
    public async Task Weeks_go_on_over_the_end_of_a_long_year()
    {
        var world = new DeliveryWorld("2020-12-22 12:00");
        await world.SubscribeAsync(feed => feed with { FirstWeek = Samples.Week("2020-W52") });
        var bot = world.StartBot();

        foreach (var week in (string[])["2020-W52", "2020-W53", "2021-W01"])
        {
            world.Publish(week);
            await bot.LiveUntilAsync(world.Now + TimeSpan.FromDays(7));
        }

        Assert.Equal(
            ["2020-12-28 01:00", "2021-01-04 01:00", "2021-01-11 01:00"],
            world.Discord.Shown.Where(shown => shown.Message.Text.EndsWith('a')).Select(shown => $"{shown.At:yyyy-MM-dd HH:mm}"),
            StringComparer.Ordinal);
        Assert.Equal(0, world.Receipt.Skipped);
    }

    [Fact]
    public async Task Older_digest_that_appears_later_is_not_posted_by_itself()
    {
        var world = new DeliveryWorld("2024-05-29 12:00");
        world.Publish("2024-W22");
        await world.SubscribeAsync();
        var bot = world.StartBot();
        await bot.LiveUntilAsync("2024-06-04 12:00");

        world.Publish("2024-W21");
        await bot.LiveUntilAsync("2024-06-18 12:00");

        world.AssertSaw(W22);
    }

    [Fact]
    public async Task Older_digest_is_not_posted_when_a_newer_one_was_refused_and_withdrawn()
    {
        var world = new DeliveryWorld("2024-05-29 12:00");
        world.Publish("2024-W22");
        await world.SubscribeAsync();
        world.Discord.Faults = _ => PostFault.RefusedMessage;
        await world.StartBot().LiveUntilAsync("2024-06-04 12:00");

        world.Discord.Faults = _ => PostFault.None;
        world.Shelf.Replace(new Catalogue([Samples.Digest("2024-W21")], []));
        await world.StartBot().LiveUntilAsync("2024-06-18 12:00");

        world.AssertSaw([]);
    }

    [Fact]
    public async Task Moved_schedule_clock_or_zone_posts_nothing_twice()
    {
        var world = await DeliveryWorld.WithW21PostedAsync();
        var bot = world.StartBot();
        var feed = await world.FindFeedAsync();

        foreach (var zone in (string[])["America/New_York", "Pacific/Kiritimati", "Europe/Berlin"])
        {
            foreach (var day in (IsoDayOfWeek[])[IsoDayOfWeek.Tuesday, IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday])
            {
                var moved = feed with { Day = day, TimeZone = zone, Time = new LocalTime(17, 30) };
                await world.Subscriptions.UpdateAsync(moved, TestContext.Current.CancellationToken);
                bot.Loop.Wake();
                await bot.LiveUntilAsync(world.Now + TimeSpan.FromDays(2));
            }
        }

        world.AssertSaw(W21);
    }

    [Fact]
    public async Task Clock_change_keeps_the_wall_clock()
    {
        var world = new DeliveryWorld("2024-10-16 12:00");
        world.Publish("2024-W42");
        await world.SubscribeAsync(feed => feed with { TimeZone = "Europe/Berlin" });
        var bot = world.StartBot();

        await bot.LiveUntilAsync("2024-10-26 12:00");
        world.Publish("2024-W43");
        await bot.LiveUntilAsync("2024-10-30 12:00");

        Assert.Equal(
            [Samples.Utc("2024-10-21 07:00"), Samples.Utc("2024-10-28 08:00")],
            world.Discord.Shown.Select(shown => shown.At).Distinct());
    }

    [Fact]
    public async Task Paused_feed_rests_and_names_what_it_missed_when_it_resumes()
    {
        var world = await DeliveryWorld.WithW21PostedAsync();
        var bot = world.StartBot();
        var feed = await world.FindFeedAsync();
        await world.Subscriptions.UpdateAsync(feed with { IsPaused = true }, TestContext.Current.CancellationToken);
        world.Publish("2024-W22", "2024-W23");
        await bot.LiveUntilAsync("2024-06-15 12:00");
        world.AssertSaw(W21);

        await world.Subscriptions.UpdateAsync(feed, TestContext.Current.CancellationToken);
        bot.Loop.Wake();
        await bot.LiveUntilAsync("2024-06-17 01:00");

        world.AssertSaw([.. W21, "2024-W23 2024-W23-a missed:2024-W22", "2024-W23 2024-W23-b"]);
    }

    [Fact]
    public async Task Week_without_a_paper_of_the_categories_is_neither_owed_nor_missed()
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish(Samples.Digest("2024-W21", (Samples.Training, "one")));
        world.Publish(Samples.Digest("2024-W22", (Samples.Quantization, "two")));
        await world.SubscribeAsync(feed => feed with { Categories = [Samples.Quantization] });

        await world.StartBot().LiveUntilAsync("2024-06-30 12:00");

        world.AssertSaw(["2024-W22 two"]);
        Assert.Equal(new Receipt(1, 1, 0, 0, 0, 0), world.Receipt);
    }

    [Fact]
    public async Task Paper_that_an_earlier_week_brought_does_not_come_again()
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish(Samples.Digest("2024-W21", (Samples.Training, "one"), (Samples.Quantization, "one")));
        await world.SubscribeAsync();
        var bot = world.StartBot();
        await bot.LiveUntilAsync("2024-05-28 12:00");

        world.Publish(Samples.Digest("2024-W22", (Samples.Training, "two"), (Samples.Training, "one")));
        await bot.LiveUntilAsync("2024-06-04 12:00");

        world.AssertSaw(["2024-W21 one", "2024-W22 two"]);
    }

    [Fact]
    public async Task Paper_of_a_skipped_week_still_comes()
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish(Samples.Digest("2024-W21", (Samples.Training, "one")));
        world.Publish(Samples.Digest("2024-W22", (Samples.Training, "one")));
        await world.SubscribeAsync();

        await world.StartBot().LiveUntilAsync("2024-06-04 12:00");

        world.AssertSaw(["2024-W22 one missed:2024-W21"]);
    }

    [Fact]
    public async Task Unknown_zone_keeps_nobody_else_waiting()
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync(feed => feed with { TimeZone = "Europe/Atlantis" });
        await world.SubscribeAsync();

        await world.StartBot().LiveUntilAsync("2024-05-28 12:00");

        world.AssertSaw(W21);
    }
}
