using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery;

public sealed class DirectChannelTests
{
    [Fact]
    public async Task People_get_their_digest_one_opened_channel_a_second()
    {
        var (world, opened) = await ManyPeopleAsync(20);

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(2));

        Assert.Equal(40, world.Receipt.Sent);
        Assert.All(opened.Zip(opened.Skip(1), (one, next) => next - one), pause => Assert.InRange(pause.TotalSeconds, 1, 2.25));
    }

    [Fact]
    public async Task Opened_channel_is_remembered()
    {
        var (world, opened) = await ManyPeopleAsync(1);
        var bot = world.StartBot();
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));

        world.Publish("2024-W22");
        await bot.LiveUntilAsync(world.Now + TimeSpan.FromDays(8));

        Assert.Equal(4, world.Receipt.Sent);
        Assert.Single(opened);
    }

    [Fact]
    public async Task When_Discord_wants_no_more_everybody_waits_and_no_channel_does()
    {
        var (world, opened) = await ManyPeopleAsync(5);
        await world.SubscribeAsync(feed => feed with { CreatedAt = Samples.Utc("2024-05-01") });
        var start = world.Now;
        world.Discord.DirectFaults = _ =>
        {
            opened.Add(world.Now);
            return opened.Count == 2 ? new DirectChannelOutcome.NotNow(TimeSpan.FromHours(1), "Opening too fast.") : null;
        };

        await world.StartBot().LiveUntilAsync(start + TimeSpan.FromHours(2));

        Assert.Equal(12, world.Receipt.Sent);
        Assert.Equal(start, world.Discord.Shown.First(shown => shown.Channel == new ChannelId(11)).At);
        Assert.All(opened.Skip(2), moment => Assert.True(moment >= start + TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task Person_who_takes_no_messages_is_left_alone()
    {
        var (world, opened) = await ManyPeopleAsync(1);
        world.Discord.Faults = _ => PostFault.RefusedGone;
        world.Publish("2024-W22");

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromDays(20));

        Assert.Single(world.Discord.Requests);
        Assert.Single(opened);
    }

    [Fact]
    public async Task Refused_channel_of_a_person_pauses_her_subscription()
    {
        var (world, _) = await ManyPeopleAsync(1);
        world.Discord.DirectFaults = _ => new DirectChannelOutcome.Refused(RefusalKind.Gone, "No such person.");

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));

        Assert.Equal(new Receipt(2, 0, 1, 0, 1, 0), world.Receipt);
        Assert.True((await world.FindFeedAsync()).IsPaused);
    }

    [Fact]
    public async Task Digest_comes_in_the_readers_language_or_the_nearest_there_is()
    {
        var (world, _) = await ManyPeopleAsync(1);
        await world.Subscriptions.UpdateAsync(await world.FindFeedAsync() with { Language = Language.Chinese }, TestContext.Current.CancellationToken);

        await world.StartBot().LiveUntilAsync(world.Now + TimeSpan.FromMinutes(1));

        world.AssertSaw(Samples.TextsOf("2024-W21"));
    }

    /// <summary>People whose slot is now; each opening of a channel is noted.</summary>
    private static async Task<(DeliveryWorld World, List<DateTimeOffset> Opened)> ManyPeopleAsync(int count)
    {
        var world = new DeliveryWorld("2024-05-27 01:00");
        world.Publish("2024-W21");
        for (var user = 1; user <= count; user++)
        {
            await world.SubscribeAsync(feed => feed with { Destination = new Destination.Person(new UserId((ulong)user)) });
        }

        var opened = new List<DateTimeOffset>();
        world.Discord.DirectFaults = _ =>
        {
            opened.Add(world.Now);
            return null;
        };
        return (world, opened);
    }
}
