using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

/// <summary>One paper comes once to a channel or person, however subscriptions overlap; and all servers have their turn.</summary>
public sealed class OverlapTests
{
    [Fact]
    public async Task Two_feeds_of_a_channel_due_together_bring_each_paper_once()
    {
        var world = await DeliveryWorld.DueAsync();
        await world.SubscribeAsync(feed => feed with { Categories = [Samples.Training], CreatedAt = Samples.Utc("2024-05-01") });

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));

        world.AssertSaw(Samples.TextsOf("2024-W21"));
    }

    [Fact]
    public async Task Feed_for_one_category_before_a_feed_for_all_leaves_it_the_rest()
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync(feed => feed with { Categories = [Samples.Training] });
        await world.SubscribeAsync(feed => feed with { Day = NodaTime.IsoDayOfWeek.Tuesday });

        await world.StartBot().LiveUntilAsync("2024-05-30 00:00");

        world.AssertSaw(Samples.TextsOf("2024-W21"));
    }

    [Fact]
    public async Task Week_that_is_covered_is_on_record_and_never_named_as_missed()
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync();
        var second = await world.SubscribeAsync(feed => feed with { Day = NodaTime.IsoDayOfWeek.Tuesday, Categories = [Samples.Training] });
        var bot = world.StartBot();
        await bot.LiveUntilAsync("2024-05-29 00:00");
        world.Publish(Samples.Digest("2024-W22", (Samples.Training, "new")));
        var first = await world.FindFeedAsync();
        await world.Subscriptions.UpdateAsync(first with { IsPaused = true }, TestContext.Current.CancellationToken);

        await bot.LiveUntilAsync("2024-06-06 00:00");

        world.AssertSaw([.. Samples.TextsOf("2024-W21"), "2024-W22 new"]);
        Assert.IsType<PartState.Skipped>(Assert.Single(world.Ledger.Rows, row => row.Key.Subscription == second.Id && row.Key.Week == Samples.Week("2024-W21")).State);
    }

    [Fact]
    public async Task Feed_that_is_set_up_again_does_not_repeat_what_the_channel_has()
    {
        var world = await DeliveryWorld.WithW21PostedAsync();
        await world.Subscriptions.RemoveAsync((await world.FindFeedAsync()).Id, TestContext.Current.CancellationToken);
        await world.SubscribeAsync();

        await world.StartBot().LiveUntilAsync("2024-06-10 00:00");

        world.AssertSaw(Samples.TextsOf("2024-W21"));
    }

    [Fact]
    public async Task Another_channel_gets_the_same_paper_too()
    {
        var world = await DeliveryWorld.DueAsync();
        await world.SubscribeAsync(feed => feed with { Destination = Channel(1, 12), CreatedAt = Samples.Utc("2024-05-01") });

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));

        Assert.Equal(4, world.Discord.Shown.Length);
    }

    [Fact]
    public async Task Text_in_another_tongue_is_another_text()
    {
        var world = new DeliveryWorld("2024-05-27 01:00");
        var english = Samples.Digest("2024-W21", (Samples.Training, "mora"));
        var chinese = english with
        {
            Language = Language.Chinese,
            Sections = [.. english.Sections.Select(section => section with { Papers = [.. section.Papers.Select(paper => paper with { Language = Language.Chinese })] })],
        };
        world.Shelf.Replace(new Catalogue([english, chinese], []));
        await world.SubscribeAsync(feed => feed with { CreatedAt = Samples.Utc("2024-05-01") });
        await world.SubscribeAsync(feed => feed with { Language = Language.Chinese, CreatedAt = Samples.Utc("2024-05-01") });

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));

        Assert.Equal(2, world.Discord.Shown.Length);
    }

    [Fact]
    public async Task Server_with_many_feeds_does_not_make_another_wait_for_all_of_them()
    {
        var world = new DeliveryWorld("2024-05-27 01:00") { Options = new DeliveryOptions { Workers = 1 } };
        world.Publish(Samples.Digest("2024-W21", (Samples.Training, "mora")));
        foreach (var (guild, channel) in new[] { (1ul, 11ul), (1ul, 12ul), (1ul, 13ul), (2ul, 21ul) })
        {
            await world.SubscribeAsync(feed => feed with { Destination = Channel(guild, channel), CreatedAt = Samples.Utc("2024-05-01") });
        }

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));

        Assert.Equal([11ul, 21ul, 12ul, 13ul], world.Discord.Shown.Select(shown => shown.Channel.Value));
    }

    private static Destination.Channel Channel(ulong guild, ulong id) => new(new GuildId(guild), new ChannelId(id));
}
