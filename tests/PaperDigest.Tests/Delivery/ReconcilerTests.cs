using PaperDigest.Delivery;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

public sealed class ReconcilerTests
{
    private static readonly string[] W21 = Samples.TextsOf("2024-W21");

    [Theory]
    [InlineData(PostFault.LostAnswer)]
    [InlineData(PostFault.LostRequest)]
    internal async Task Lost_answer_is_settled_by_the_same_nonce_within_seconds(PostFault fault)
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.Faults = _ => world.Discord.Requests.Length == 1 ? fault : PostFault.None;

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromSeconds(6));

        world.AssertSaw(W21);
        Assert.Equal(world.Discord.Requests[0].Nonce, world.Discord.Requests[1].Nonce);
        Assert.Equal(2, world.Receipt.Sent);
    }

    [Theory]
    [InlineData(PostFault.LostAnswer)]
    [InlineData(PostFault.LostRequest)]
    internal async Task Answers_lost_for_minutes_are_settled_by_the_history(PostFault fault)
    {
        var world = await DeliveryWorld.DueAsync();
        var storm = world.Now + TimeSpan.FromMinutes(2);
        world.Discord.Faults = _ => world.Now < storm ? fault : PostFault.None;

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromHours(1));

        world.AssertSaw(W21);
        Assert.InRange(world.Discord.Requests.Length, 3, 9);
        Assert.Equal(2, world.Receipt.Sent);
    }

    [Theory]
    [InlineData(PostFault.LostAnswer)]
    [InlineData(PostFault.LostRequest)]
    internal async Task Where_nonces_are_not_sent_nothing_is_repeated_before_the_history_has_told(PostFault fault)
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.TakesNonces = false;
        world.Discord.Faults = _ => world.Discord.Requests.Length == 1 ? fault : PostFault.None;

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));
        var tried = world.Discord.Requests.Length;
        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromHours(1));

        Assert.Equal(1, tried);
        world.AssertSaw(W21);
        Assert.Equal(2, world.Receipt.Sent);
    }

    [Fact]
    public async Task Nonce_is_not_repeated_when_it_may_be_forgotten()
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.Faults = _ => PostFault.LostAnswer;
        await world.StartBot().TurnAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(6));
        world.Discord.Faults = _ => PostFault.None;

        await world.StartBot().LiveUntilAsync(world.Now);

        world.AssertSaw(W21);
    }

    [Fact]
    public async Task Repeat_that_stands_in_line_until_the_nonce_may_be_forgotten_is_not_sent()
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.Faults = _ => PostFault.LostAnswer;
        var bot = world.StartBot();
        await bot.TurnAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(90));
        world.Discord.Faults = _ => PostFault.None;
        world.Discord.Line = (_, cancellationToken) => Task.Delay(TimeSpan.FromMinutes(30), world.Clock, cancellationToken);

        await bot.Loop.RunTurnAsync(TestContext.Current.CancellationToken);
        world.Clock.Advance(TimeSpan.FromSeconds(31));
        await bot.DrainAsync();

        Assert.IsType<PartState.Unclear>(world.States("2024-W21")[0]);
        Assert.Single(world.Discord.Requests);
    }

    [Fact]
    public async Task Unreadable_history_is_left_to_an_admin_who_says_it_is_there()
    {
        var (world, bot) = await AwaitingAsync();

        await bot.Dispatch.ConfirmAsync(
            world.Ledger.Rows[0].Key, new ChannelId(11), new MessageId(1), TestContext.Current.CancellationToken);
        world.Discord.Faults = _ => PostFault.None;
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));

        world.AssertSaw(W21);
        Assert.Equal(new Receipt(2, 2, 0, 0, 0, 0), world.Receipt);
    }

    [Fact]
    public async Task Unreadable_history_is_left_to_an_admin_who_says_post_it()
    {
        var (world, bot) = await AwaitingAsync();

        await bot.Dispatch.RepeatAsync(world.Ledger.Rows[0].Key, TestContext.Current.CancellationToken);
        world.Discord.Faults = _ => PostFault.None;
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));

        world.AssertSaw([W21[0], .. W21]);
        Assert.Equal(new Receipt(2, 2, 0, 0, 0, 0), world.Receipt);
    }

    [Fact]
    public async Task History_that_cannot_be_read_now_is_read_later()
    {
        var world = await DeliveryWorld.DueAsync();
        var storm = world.Now + TimeSpan.FromMinutes(10);
        world.Discord.Faults = _ => world.Now < storm ? PostFault.LostAnswer : PostFault.None;
        world.Discord.LookupFaults = _ => world.Now < storm ? new LookupOutcome.NotNow(TimeSpan.FromMinutes(1), "Busy.") : null;

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromHours(1));

        world.AssertSaw(W21);
    }

    [Theory]
    [InlineData(PostFault.RefusedPermission)]
    [InlineData(PostFault.RefusedGone)]
    [InlineData(PostFault.NotSent)]
    internal async Task Second_attempt_proves_nothing_of_the_first(PostFault second)
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.Faults = _ => world.Discord.Requests.Length == 1 ? PostFault.LostAnswer : second;

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(3));

        Assert.IsType<PartState.Sent>(world.States("2024-W21")[0]);
    }

    [Fact]
    public async Task Forum_post_is_never_repeated_before_the_forum_was_listed()
    {
        var world = await DeliveryWorld.DueAsync(PostStyle.Forum);
        world.Discord.Faults = _ => world.Discord.Requests.Length == 1 ? PostFault.LostAnswer : PostFault.None;

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromHours(1));

        world.AssertSaw(["2024-W21 overview", .. W21]);
        Assert.Single(world.Discord.Requests.OfType<Post.ToForum>());
        Assert.Equal(3, world.Receipt.Sent);
    }

    [Fact]
    public async Task Thread_that_may_be_there_is_asked_for_again()
    {
        var world = await DeliveryWorld.DueAsync(PostStyle.Thread);
        world.Discord.Faults = post => post is Post.StartsThread && world.Discord.Requests.OfType<Post.StartsThread>().Count() == 1 ? PostFault.LostAnswer : PostFault.None;
        world.Discord.LookupFaults = _ => throw new InvalidOperationException("Nothing is to be looked for.");

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromHours(1));

        world.AssertSaw(["2024-W21 overview", .. W21]);
        Assert.Equal(2, world.Discord.Requests.OfType<Post.StartsThread>().Count());
        Assert.Equal(4, world.Receipt.Sent);
    }

    [Fact]
    public async Task Thread_in_doubt_is_asked_for_soon_after_an_outage_however_long()
    {
        var world = await DeliveryWorld.DueAsync(PostStyle.Thread);
        world.Discord.Faults = post => post is Post.StartsThread ? PostFault.LostRequest : PostFault.None;
        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromSeconds(3));
        world.Discord.Faults = _ => PostFault.None;
        world.Clock.Advance(TimeSpan.FromDays(30));

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromHours(1));

        world.AssertSaw(["2024-W21 overview", .. W21]);
        Assert.True(world.Receipt.IsFinal, $"{world.Receipt}");
    }

    private static async Task<(DeliveryWorld World, TestBot Bot)> AwaitingAsync()
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.Faults = _ => PostFault.LostAnswer;
        world.Discord.LookupFaults = _ => new LookupOutcome.Unreadable("May not read the history.");
        var bot = world.StartBot();
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromMinutes(30));
        Assert.IsType<DeliveryNews.DecisionNeeded>(await bot.FirstNewsAsync());
        Assert.Equal(new Receipt(2, 0, 0, 2, 0, 0), world.Receipt);
        return (world, bot);
    }
}
