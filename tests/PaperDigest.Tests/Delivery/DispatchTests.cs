using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

public sealed class DispatchTests
{
    private static readonly string[] W21 = Samples.TextsOf("2024-W21");

    [Fact]
    public async Task Latest_week_can_be_posted_now_and_its_slot_does_not_repeat_it()
    {
        var world = await NewFeedAsync();
        var bot = world.StartBot();

        var outcome = await PostAsync(bot, world, "2024-W21");
        await bot.LiveUntilAsync(world.Now);
        world.AssertSaw(W21);
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromDays(30));

        Assert.Equal(new DispatchOutcome.Planned(2), outcome);
        world.AssertSaw(W21);
    }

    [Fact]
    public async Task Week_before_the_first_can_be_posted_on_request()
    {
        var world = await NewFeedAsync();
        world.Publish("2024-W19");
        var bot = world.StartBot();

        await PostAsync(bot, world, "2024-W19");
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromDays(7));

        world.AssertSaw([.. Samples.TextsOf("2024-W19"), .. W21]);
    }

    [Fact]
    public async Task Week_asked_for_twice_is_under_way_then_posted()
    {
        var world = await NewFeedAsync();
        var bot = world.StartBot();

        await PostAsync(bot, world, "2024-W21");
        var second = await PostAsync(bot, world, "2024-W21");
        await bot.LiveUntilAsync(world.Now);
        var third = await PostAsync(bot, world, "2024-W21");

        Assert.Equal(new DispatchOutcome.UnderWay(new Receipt(2, 0, 0, 0, 0, 2)), second);
        Assert.Equal(new DispatchOutcome.AlreadyPosted(new ChannelId(11), world.Discord.Shown[0].Id, world.Now), third);
    }

    [Fact]
    public async Task Refused_week_is_tried_again_when_the_feed_was_resumed()
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.Faults = _ => PostFault.RefusedPermission;
        var bot = world.StartBot();
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromDays(5));
        Assert.IsType<DispatchOutcome.Paused>(await PostAsync(bot, world, "2024-W21"));

        world.Discord.Faults = _ => PostFault.None;
        await world.LetAdminLookInAsync();
        var outcome = await PostAsync(bot, world, "2024-W21");
        await bot.LiveUntilAsync(world.Now);

        Assert.Equal(new DispatchOutcome.Planned(2), outcome);
        world.AssertSaw(W21);
    }

    [Fact]
    public async Task Week_that_is_refused_again_while_it_is_planned_again_leaves_nothing_waiting()
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.Faults = _ => PostFault.RefusedMessage;
        await world.StartBot().LiveUntilAsync(world.Now);
        var other = world.StartBot();
        var bot = world.StartBot();
        bot.Ledger.AfterAdvance = () => other.TurnAsync();

        await PostAsync(bot, world, "2024-W21");
        await other.LiveUntilAsync(world.Now + TimeSpan.FromDays(1));

        Assert.Equal(new Receipt(2, 0, 1, 0, 1, 0), world.Receipt);
    }

    [Fact]
    public async Task Skipped_week_can_be_posted_on_request()
    {
        var world = await DeliveryWorld.WithW21PostedAsync();
        world.Publish("2024-W22", "2024-W23");
        var bot = world.StartBot();
        await bot.LiveUntilAsync("2024-06-14 12:00");
        Assert.All(world.States("2024-W22"), state => Assert.IsType<PartState.Skipped>(state));

        await PostAsync(bot, world, "2024-W22");
        await bot.LiveUntilAsync(world.Now);

        Assert.Equal(Samples.TextsOf("2024-W22"), world.Texts.TakeLast(2), StringComparer.Ordinal);
        Assert.Equal(new Receipt(6, 6, 0, 0, 0, 0), world.Receipt);
    }

    [Fact]
    public async Task Week_without_digest_or_papers_is_not_posted()
    {
        var world = new DeliveryWorld("2024-05-29 12:00");
        world.Publish(Samples.Digest("2024-W21", (Samples.Training, "one")));
        await world.SubscribeAsync(feed => feed with { Categories = [Samples.Quantization] });
        var bot = world.StartBot();

        Assert.IsType<DispatchOutcome.NothingToPost>(await PostAsync(bot, world, "2024-W21"));
        Assert.IsType<DispatchOutcome.NoDigest>(await PostAsync(bot, world, "2024-W30"));
        Assert.Empty(world.Ledger.Rows);
    }

    [Fact]
    public async Task Part_in_doubt_must_be_decided_first()
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.Faults = _ => PostFault.LostAnswer;
        world.Discord.LookupFaults = _ => new LookupOutcome.Unreadable("May not read the history.");
        var bot = world.StartBot();
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromMinutes(30));

        var outcome = await PostAsync(bot, world, "2024-W21");

        Assert.Equal(world.Ledger.Rows[0].Key, Assert.Single(Assert.IsType<DispatchOutcome.NeedsDecision>(outcome).Parts));
    }

    [Fact]
    public async Task Unknown_subscription_is_said_to_be_unknown()
    {
        var world = new DeliveryWorld("2024-05-29 12:00");

        var outcome = await world.StartBot().Dispatch.PostAsync(
            Catalogue.Empty, new SubscriptionId(1), Samples.Week("2024-W21"), TestContext.Current.CancellationToken);

        Assert.IsType<DispatchOutcome.NoSubscription>(outcome);
    }

    [Fact]
    public async Task Preview_shows_what_would_be_posted_and_plans_nothing()
    {
        var world = await NewFeedAsync();

        var messages = await world.StartBot().Dispatch.PreviewAsync(
            world.Shelf.Current, await world.FindFeedAsync(), Samples.Week("2024-W21"), TestContext.Current.CancellationToken);

        Assert.Equal(W21, messages.Select(message => message.Text), StringComparer.Ordinal);
        Assert.Empty(world.Ledger.Rows);
    }

    [Fact]
    public async Task Next_slots_are_those_of_the_calendar_and_a_paused_feed_has_none()
    {
        var world = await NewFeedAsync();
        var feed = await world.FindFeedAsync();
        var dispatch = world.StartBot().Dispatch;

        Assert.Equal(
            [Samples.Utc("2024-06-03 01:00"), Samples.Utc("2024-06-10 01:00")],
            dispatch.NextSlots(feed, 2).Select(slot => slot.At));
        Assert.Empty(dispatch.NextSlots(feed with { IsPaused = true }, 2));
    }

    private static async Task<DeliveryWorld> NewFeedAsync()
    {
        var world = new DeliveryWorld("2024-05-29 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync();
        return world;
    }

    private static Task<DispatchOutcome> PostAsync(TestBot bot, DeliveryWorld world, string week) => bot.Dispatch.PostAsync(
        world.Shelf.Current, new SubscriptionId(1), Samples.Week(week), TestContext.Current.CancellationToken);
}
