using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

/// <summary>What a feed on Monday 09:00 in Shanghai (01:00 UTC) does with a digest that could not go out then.</summary>
public sealed class LateRuleTests
{
    private static readonly string[] W21 = Samples.TextsOf("2024-W21");

    [Theory]
    [InlineData(LatePolicy.Post)]
    [InlineData(LatePolicy.Skip)]
    [InlineData(LatePolicy.Ask)]
    public async Task Punctual_digest_goes_out_whatever_the_rule(LatePolicy policy)
    {
        var world = await WithFeedAsync(policy);
        world.Clock.AdvanceTo(Samples.Utc("2024-05-27 01:10"));

        await world.StartBot().TurnAsync();

        world.AssertSaw(W21);
        Assert.Empty(world.Notices.All);
    }

    [Fact]
    public async Task Late_digest_stays_away_where_late_ones_are_skipped_and_the_next_names_it()
    {
        var world = await WithFeedAsync(LatePolicy.Skip);
        world.Clock.AdvanceTo(Samples.Utc("2024-05-27 05:00"));

        await world.StartBot().LiveUntilAsync("2024-06-02 00:00");
        world.AssertSaw([]);
        world.Publish("2024-W22");
        await world.StartBot().LiveUntilAsync("2024-06-03 01:00");

        world.AssertSaw(["2024-W22 2024-W22-a missed:2024-W21", "2024-W22 2024-W22-b"]);
        Assert.Equal(new Receipt(4, 2, 0, 0, 2, 0), world.Receipt);
    }

    [Fact]
    public async Task Digest_that_comes_in_late_is_late_too()
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        await world.SubscribeAsync(feed => feed with { Late = LatePolicy.Skip });
        world.Clock.AdvanceTo(Samples.Utc("2024-05-27 06:00"));
        world.Publish("2024-W21");

        await world.StartBot().LiveUntilAsync("2024-05-29 00:00");

        world.AssertSaw([]);
        Assert.All(world.States("2024-W21"), state => Assert.IsType<PartState.Skipped>(state));
    }

    [Fact]
    public async Task Late_digest_is_asked_about_once_whatever_restarts_come_between()
    {
        var world = await WithFeedAsync(LatePolicy.Ask);
        world.Clock.AdvanceTo(Samples.Utc("2024-05-27 05:00"));
        var bot = world.StartBot();

        await bot.TurnAsync();
        await world.StartBot().LiveUntilAsync("2024-05-28 05:00");

        Assert.IsType<DeliveryNews.LateQuestion>(await bot.FirstNewsAsync());
        Assert.Equal(NoticeKey.Late((await world.FindFeedAsync()).Id, Samples.Week("2024-W21")), Assert.Single(world.Notices.All).Key);
        world.AssertSaw([]);
    }

    [Fact]
    public async Task Crash_between_question_and_row_loses_neither()
    {
        for (var steps = 0; steps < 12; steps++)
        {
            var world = await WithFeedAsync(LatePolicy.Ask);
            world.Clock.AdvanceTo(Samples.Utc("2024-05-27 05:00"));

            await world.StartBot(steps).TurnAsync();
            await world.StartBot().TurnAsync();

            Assert.Single(world.Notices.All);
            Assert.All(world.States("2024-W21"), state => Assert.IsType<PartState.Skipped>(state));
            world.AssertSaw([]);
        }
    }

    [Fact]
    public async Task Digest_planned_on_time_and_held_up_is_asked_about()
    {
        var world = await WithFeedAsync(LatePolicy.Ask);
        world.Clock.AdvanceTo(Samples.Utc("2024-05-27 01:00"));
        await world.PlanOnlyAsync("2024-W21");
        world.Clock.AdvanceTo(Samples.Utc("2024-05-27 04:00"));

        await world.StartBot().TurnAsync();

        world.AssertSaw([]);
        Assert.Single(world.Notices.All);
    }

    [Fact]
    public async Task Answer_to_post_it_posts_it_and_asks_no_more()
    {
        var world = await WithFeedAsync(LatePolicy.Ask);
        world.Clock.AdvanceTo(Samples.Utc("2024-05-27 05:00"));
        var bot = world.StartBot();
        await bot.TurnAsync();
        var feed = await world.FindFeedAsync();

        await world.Notices.SettleAsync(NoticeKey.Late(feed.Id, Samples.Week("2024-W21")), world.Now, TestContext.Current.CancellationToken);
        await bot.Dispatch.PostAsync(world.Shelf.Current, feed.Id, Samples.Week("2024-W21"), TestContext.Current.CancellationToken);
        await bot.LiveUntilAsync("2024-05-28 05:00");

        world.AssertSaw(W21);
    }

    [Fact]
    public async Task Post_that_would_lose_its_cards_is_refused_and_pauses_the_feed_with_the_reason()
    {
        var world = await WithFeedAsync(LatePolicy.Post);
        world.Discord.Describe = _ => new ChannelOutcome.Known(ChannelKind.Text, "papers", Permissions.ViewChannel | Permissions.SendMessages);
        world.Clock.AdvanceTo(Samples.Utc("2024-05-27 01:00"));
        var bot = world.StartBot();

        await bot.TurnAsync();

        world.AssertSaw([]);
        var paused = Assert.IsType<DeliveryNews.SubscriptionPaused>(await bot.FirstNewsAsync());
        Assert.Contains("Embed Links", paused.Reason, StringComparison.Ordinal);
        Assert.Equal(paused.Reason, (await world.FindFeedAsync()).PauseReason);
    }

    private static async Task<DeliveryWorld> WithFeedAsync(LatePolicy policy)
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync(feed => feed with { Late = policy });
        return world;
    }
}
