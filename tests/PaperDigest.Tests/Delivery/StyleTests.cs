using PaperDigest.Delivery;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

/// <summary>Threads and forum posts: what hangs on them follows into them, whatever happens on the way.</summary>
public sealed class StyleTests
{
    private static readonly string[] W21 = ["2024-W21 overview", .. Samples.TextsOf("2024-W21")];

    [Theory]
    [InlineData(PostStyle.Thread)]
    [InlineData(PostStyle.Forum)]
    public async Task Papers_follow_into_what_was_opened(PostStyle style)
    {
        var world = await DeliveryWorld.DueAsync(style);

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));

        world.AssertSaw(W21);
        var opened = Assert.Single(world.Discord.Threads).Key;
        Assert.All(world.Discord.Shown.Skip(1), shown => Assert.Equal(opened, shown.Channel));
    }

    [Theory]
    [InlineData(PostStyle.Thread)]
    [InlineData(PostStyle.Forum)]
    public async Task Nothing_comes_twice_when_the_bot_dies_after_any_step(PostStyle style)
    {
        for (var steps = 1; steps < 40; steps++)
        {
            var world = await DeliveryWorld.DueAsync(style);
            await world.StartBot(steps).LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));

            await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromHours(1));

            world.AssertSaw(W21);
            Assert.Single(world.Discord.Threads);
        }
    }

    [Theory]
    [InlineData(PostStyle.Thread)]
    [InlineData(PostStyle.Forum)]
    public async Task Deleted_thread_ends_the_week_and_not_the_feed(PostStyle style)
    {
        var world = await DeliveryWorld.DueAsync(style);
        world.Discord.Faults = post => post is Post.ToChannel && world.Discord.Threads.ContainsKey(post.Target) ? PostFault.RefusedGone : PostFault.None;

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(5));

        Assert.False((await world.FindFeedAsync()).IsPaused);
        Assert.True(world.Receipt is { Refused: 1, Skipped: 1, IsFinal: true }, $"{world.Receipt}");
    }

    [Fact]
    public async Task Thread_cannot_follow_a_message_nobody_can_name()
    {
        var world = await DeliveryWorld.DueAsync(PostStyle.Thread);
        world.Discord.Faults = post => post is Post.ToChannel ? PostFault.LostAnswer : PostFault.None;
        world.Discord.LookupFaults = _ => new LookupOutcome.Unreadable("May not read the history.");
        var bot = world.StartBot();
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromMinutes(30));

        await bot.Dispatch.ConfirmAsync(world.Ledger.Rows[0].Key, new ChannelId(11), new MessageId(0), TestContext.Current.CancellationToken);
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromMinutes(5));

        Assert.Equal(new Receipt(4, 1, 1, 0, 2, 0), world.Receipt);
    }
}
