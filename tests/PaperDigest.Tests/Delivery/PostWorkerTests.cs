using PaperDigest.Delivery;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

public sealed class PostWorkerTests
{
    private static readonly string[] W21 = Samples.TextsOf("2024-W21");

    [Fact]
    public async Task Post_carries_a_nonce_of_its_own_and_the_mark_in_its_footer()
    {
        var world = await DeliveryWorld.DueAsync();

        await world.StartBot().LiveUntilAsync(world.Now);

        Assert.All(world.Discord.Requests.Zip(world.Ledger.Rows), pair =>
        {
            Assert.Equal(pair.Second.Mark.Value, pair.First.Nonce);
            Assert.Contains(pair.Second.Mark.Shown, pair.First.Message.Cards[^1].Footer, StringComparison.Ordinal);
        });
        Assert.Equal(2, world.Discord.Requests.Select(post => post.Nonce).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Sending_is_marked_durably_before_anything_is_sent()
    {
        var world = await DeliveryWorld.DueAsync();
        var seen = new List<PartState>();
        world.Discord.Faults = post =>
        {
            seen.Add(world.Ledger.Rows.Single(row => string.Equals(row.Mark.Value, post.Nonce, StringComparison.Ordinal)).State);
            return PostFault.None;
        };

        await world.StartBot().LiveUntilAsync(world.Now);

        Assert.All(seen, state => Assert.Equal(world.Now, Assert.IsType<PartState.Claimed>(state).SendingAt));
    }

    [Fact]
    public async Task What_was_surely_not_sent_is_sent_later_and_ever_later()
    {
        var world = await DeliveryWorld.DueAsync();
        var attempts = new List<DateTimeOffset>();
        world.Discord.Faults = _ =>
        {
            attempts.Add(world.Now);
            return attempts.Count < 8 ? PostFault.NotSent : PostFault.None;
        };

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromHours(1));

        world.AssertSaw(W21);
        var pauses = attempts.Take(8).Zip(attempts.Skip(1), (one, next) => (next - one).TotalSeconds).ToList();
        Assert.Equal([30, 30, 30, 30, 30, 32, 64], pauses.Take(7));
    }

    [Theory]
    [InlineData(PostFault.RefusedPermission, RefusalKind.Permission)]
    [InlineData(PostFault.RefusedGone, RefusalKind.Gone)]
    internal async Task Refused_place_rests_and_its_admin_is_told(PostFault fault, RefusalKind kind)
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.Faults = _ => fault;
        var bot = world.StartBot();

        await bot.LiveUntilAsync(world.Now + TimeSpan.FromDays(8));

        Assert.Collection(
            world.States("2024-W21"),
            state => Assert.IsType<PartState.Refused>(state),
            state => Assert.IsType<PartState.Skipped>(state));
        Assert.True((await world.FindFeedAsync()).IsPaused);
        Assert.Equal(kind, Assert.IsType<DeliveryNews.SubscriptionPaused>(await bot.FirstNewsAsync()).Kind);
        Assert.Single(world.Discord.Requests);
    }

    [Fact]
    public async Task Refused_message_pauses_nothing()
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.Faults = _ => PostFault.RefusedMessage;
        var bot = world.StartBot();

        await bot.LiveUntilAsync(world.Now + TimeSpan.FromHours(1));

        Assert.False((await world.FindFeedAsync()).IsPaused);
        Assert.IsType<DeliveryNews.PartRefused>(await bot.FirstNewsAsync());
        Assert.Equal(new Receipt(2, 0, 1, 0, 1, 0), world.Receipt);
    }

    [Fact]
    public async Task Refusal_of_everything_stops_all_sending_until_the_next_start()
    {
        var world = await DeliveryWorld.DueAsync();
        await world.SubscribeAsync(feed => feed with { Destination = Channel(12), CreatedAt = Samples.Utc("2024-05-01") });
        world.Discord.Faults = _ => PostFault.RefusedEverything;
        var bot = world.StartBot();

        await bot.LiveUntilAsync(world.Now + TimeSpan.FromHours(1));
        Assert.InRange(world.Discord.Requests.Length, 1, 2);
        Assert.IsType<DeliveryNews.SendingStopped>(await bot.FirstNewsAsync());
        Assert.Equal(4, world.Receipt.Open);

        world.Discord.Faults = _ => PostFault.None;
        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromHours(1));

        Assert.Equal(new Receipt(4, 4, 0, 0, 0, 0), world.Receipt);
    }

    [Fact]
    public async Task Worker_that_lost_its_claim_sends_nothing()
    {
        var world = await DeliveryWorld.DueAsync();
        await world.PlanOnlyAsync("2024-W21");
        var mine = await world.Ledger.ClaimAsync(world.Now, world.Now + TimeSpan.FromMinutes(2), 1, TestContext.Current.CancellationToken);
        world.Clock.Advance(TimeSpan.FromMinutes(3));
        await world.Ledger.ClaimAsync(world.Now, world.Now + TimeSpan.FromMinutes(2), 1, TestContext.Current.CancellationToken);

        var end = await world.StartBot().Worker.WorkAsync(mine[0], TestContext.Current.CancellationToken);

        Assert.IsType<WorkEnd.Lost>(end);
        Assert.Empty(world.Discord.Requests);
    }

    [Fact]
    public async Task Stopping_gives_back_what_was_not_sent()
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.Line = (_, cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, world.Clock, cancellationToken);
        using var stop = new CancellationTokenSource();
        var bot = world.StartBot();
        await bot.Loop.RunTurnAsync(stop.Token);

        await stop.CancelAsync();
        await bot.DrainAsync();

        Assert.All(world.States("2024-W21"), state => Assert.IsType<PartState.Planned>(state));
        Assert.Empty(world.Discord.Shown);
    }

    [Fact]
    public async Task What_stood_in_line_too_long_is_given_back_before_its_lease_ends()
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.Line = (_, cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, world.Clock, cancellationToken);
        var bot = world.StartBot();
        await bot.Loop.RunTurnAsync(TestContext.Current.CancellationToken);

        world.Clock.Advance(world.Options.Lease / 2);
        await bot.DrainAsync();

        Assert.All(world.States("2024-W21"), state => Assert.IsType<PartState.Planned>(state));
    }

    [Fact]
    public async Task Stuck_destination_keeps_no_other_waiting()
    {
        var world = await DeliveryWorld.DueAsync();
        await world.SubscribeAsync(feed => feed with { Destination = Channel(12), CreatedAt = Samples.Utc("2024-05-01") });
        var stuck = new TaskCompletionSource();
        world.Discord.Line = (post, _) => post.Target == new ChannelId(11) ? stuck.Task : Task.CompletedTask;
        var bot = world.StartBot();

        await bot.Loop.RunTurnAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, world.Discord.Shown.Count(shown => shown.Channel == new ChannelId(12)));
        stuck.SetResult();
        await bot.LiveUntilAsync(world.Now);
        Assert.Equal(4, world.Receipt.Sent);
    }

    [Fact]
    public async Task Feed_that_was_paused_after_planning_is_skipped()
    {
        var world = await DeliveryWorld.DueAsync();
        await world.PlanOnlyAsync("2024-W21");
        await world.Subscriptions.UpdateAsync(await world.FindFeedAsync() with { IsPaused = true }, TestContext.Current.CancellationToken);

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromHours(1));

        world.AssertSaw([]);
        Assert.Equal(new Receipt(2, 0, 0, 0, 2, 0), world.Receipt);
    }

    [Fact]
    public async Task Removed_subscription_is_sent_nothing_more()
    {
        var world = await DeliveryWorld.DueAsync();
        await world.PlanOnlyAsync("2024-W21");
        await world.Subscriptions.RemoveAsync(new SubscriptionId(1), TestContext.Current.CancellationToken);

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromHours(1));

        world.AssertSaw([]);
        Assert.Equal(new Receipt(2, 0, 0, 0, 2, 0), world.Receipt);
    }

    private static Destination.Channel Channel(ulong id) => new(new GuildId(1), new ChannelId(id));
}
