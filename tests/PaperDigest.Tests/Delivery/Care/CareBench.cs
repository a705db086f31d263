using Microsoft.Extensions.Logging.Abstractions;
using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;
using PaperDigest.Messages;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery.Care;

/// <summary>The care for feeds over a world's stores and Discord; a new one is a restart.</summary>
internal sealed class CareBench
{
    public static readonly ChannelId AdminsMessages = PretendDiscord.ChannelOf(new UserId(5));

    public CareBench(DeliveryWorld world)
    {
        World = world;
        var connection = new MortalConnection(world.Discord, new Fate(int.MaxValue));
        var time = new DeliveryTime(world.Clock, world.Options);
        var inspection = new FeedInspection(connection);
        var places = new Places(connection, new DirectChannelPace(world.Clock, new Random(1)));
        var teller = new AdminTeller(world.Notices, connection, places, time, NullLogger<AdminTeller>.Instance);
        Desk = new NewsDesk(world.Subscriptions, inspection, teller, Health, NullLogger<NewsDesk>.Instance);
        Loop = new CareLoop(
            new DeliveryBoard(),
            Desk,
            new CareRound(world.Subscriptions, world.Ledger, world.Notices, new PreFlight(inspection, teller, world.Shelf, time), Desk),
            time,
            NullLogger<CareLoop>.Instance);
    }

    public DeliveryWorld World { get; }

    public SenderHealth Health { get; } = new();

    public NewsDesk Desk { get; }

    public CareLoop Loop { get; }

    /// <summary>The letters in a channel, in order.</summary>
    public IReadOnlyList<Message> LettersIn(ChannelId channel) =>
        [.. World.Discord.Shown.Where(shown => shown.Channel == channel && shown.Message.Cards is [{ Footer: "" }]).Select(shown => shown.Message)];

    public Task WalkAsync() => Loop.WalkAsync(TestContext.Current.CancellationToken);

    public Task TellAsync(DeliveryNews news) => Desk.TellAsync(news, World.Now, TestContext.Current.CancellationToken);

    /// <summary>A feed on Monday 09:00 in Shanghai; it is the Sunday before, twelve hours ahead.</summary>
    public static async Task<CareBench> OnTheEveAsync(Func<Subscription, Subscription>? change = null)
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync(change);
        world.Clock.AdvanceTo(Samples.Utc("2024-05-26 13:00"));
        return new CareBench(world);
    }
}
