using PaperDigest.Delivery;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

/// <summary>What is posted into an announcement channel is shown to those who follow it: in its own time, and once.</summary>
public sealed class PublicationTests
{
    private static readonly string[] W21 = Samples.TextsOf("2024-W21");

    [Fact]
    public async Task Every_message_of_an_announcement_channel_is_published()
    {
        var world = await FollowedAsync();

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));

        Assert.Equal(world.Discord.Shown.Select(shown => shown.Id), world.Discord.Published.Order(Comparer<MessageId>.Create((one, other) => one.Value.CompareTo(other.Value))));
        Assert.Equal(new Receipt(4, 4, 0, 0, 0, 0), world.Receipt);
    }

    [Fact]
    public async Task Ordinary_channel_owes_no_publication()
    {
        var world = await DeliveryWorld.DueAsync();

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));

        Assert.Equal(2, world.Receipt.Planned);
        Assert.Empty(world.Discord.Published);
    }

    [Fact]
    public async Task Publication_that_must_wait_an_hour_holds_nobody_up_and_survives_a_restart()
    {
        var world = await FollowedAsync();
        world.Discord.Delays = post => post is Post.Publishes ? TimeSpan.FromHours(1) : null;
        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));
        world.AssertSaw(W21);
        Assert.Equal(2, world.Receipt.Open);
        world.Publish("2024-W22");
        var feed = await world.FindFeedAsync();

        var bot = world.StartBot();
        await bot.Dispatch.PostAsync(world.Shelf.Current, feed.Id, Samples.Week("2024-W22"), TestContext.Current.CancellationToken);
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));
        world.AssertSaw([.. W21, .. Samples.TextsOf("2024-W22")]);
        world.Discord.Delays = _ => null;
        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromHours(2));

        Assert.Equal(4, world.Discord.Published.Count);
        Assert.Equal(new Receipt(8, 8, 0, 0, 0, 0), world.Receipt);
    }

    [Fact]
    public async Task Publication_whose_answer_was_lost_is_asked_for_again()
    {
        var world = await FollowedAsync();
        world.Discord.Faults = post => post is Post.Publishes && world.Discord.Requests.OfType<Post.Publishes>().Count() == 1 ? PostFault.LostAnswer : PostFault.None;

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(5));

        Assert.Equal(new Receipt(4, 4, 0, 0, 0, 0), world.Receipt);
    }

    [Fact]
    public async Task Refused_publication_leaves_the_feed_as_it_is()
    {
        var world = await FollowedAsync();
        world.Discord.Faults = post => post is Post.Publishes ? PostFault.RefusedPermission : PostFault.None;

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(5));

        Assert.False((await world.FindFeedAsync()).IsPaused);
        world.AssertSaw(W21);
    }

    private static async Task<DeliveryWorld> FollowedAsync()
    {
        var world = await DeliveryWorld.DueAsync();
        world.Discord.Announcements.Add(new ChannelId(11));
        return world;
    }
}
