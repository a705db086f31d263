using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>What outlives a bot: clock, Discord, the stores and the digests.</summary>
internal sealed class DeliveryWorld
{
    private readonly SortedDictionary<IsoWeek, Digest> _digests = [];

    public DeliveryWorld(string now)
    {
        Clock = new HandSetClock(Samples.Utc(now));
        Ledger = new MemoryLedger();
        Subscriptions = new MemorySubscriptions(Ledger, Clock);
        Discord = new PretendDiscord(Clock);
    }

    /// <summary>A feed on Monday 09:00 in Shanghai whose first digest went out yesterday: it is Tuesday, 28 May 2024.</summary>
    public static async Task<DeliveryWorld> WithW21PostedAsync()
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync();
        await world.StartBot().LiveUntilAsync("2024-05-28 11:00");
        world.AssertSaw(Samples.TextsOf("2024-W21"));
        return world;
    }

    /// <summary>The very moment of a feed's first slot, with its digest there: Monday, 27 May 2024.</summary>
    public static async Task<DeliveryWorld> DueAsync(PostStyle style = PostStyle.Compact)
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync(feed => feed with { Style = style });
        world.Clock.AdvanceTo(Samples.Utc("2024-05-27 01:00"));
        return world;
    }

    public HandSetClock Clock { get; }

    public MemoryLedger Ledger { get; }

    public MemorySubscriptions Subscriptions { get; }

    public MemoryNotices Notices { get; } = new();

    public PretendDiscord Discord { get; }

    public DigestShelf Shelf { get; } = new();

    public PostLayout Layout { get; init; } = Samples.OneMessageAPaper;

    public DeliveryOptions Options { get; init; } = new();

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>What readers saw, in order: week and paper, and what was named as missed.</summary>
    public IEnumerable<string> Texts => Discord.Shown.Select(shown => shown.Message.Text);

    public Receipt Receipt => Receipt.Of(Ledger.Rows);

    public void Publish(params ReadOnlySpan<string> weeks)
    {
        foreach (var week in weeks)
        {
            _digests[Samples.Week(week)] = Samples.Digest(week);
        }

        Shelf.Replace(new Catalogue(_digests.Values, []));
    }

    public void Publish(Digest digest)
    {
        _digests[digest.Week] = digest;
        Shelf.Replace(new Catalogue(_digests.Values, []));
    }

    public Task<Subscription> SubscribeAsync(Func<Subscription, Subscription>? change = null)
    {
        var feed = Samples.Feed(Now);
        return Subscriptions.AddAsync(change is null ? feed : change(feed), TestContext.Current.CancellationToken);
    }

    public async Task<Subscription> FindFeedAsync() =>
        (await Subscriptions.ListAsync(new SubscriptionQuery(), TestContext.Current.CancellationToken))[0];

    /// <summary>Starts a bot that lives for so many steps.</summary>
    public TestBot StartBot(int steps = int.MaxValue) => new(this, new Fate(steps));

    /// <summary>Plans a week for the first feed, and dies before anything of it is sent.</summary>
    public async Task PlanOnlyAsync(string week)
    {
        var feed = await FindFeedAsync();
        var outcome = await StartBot().Dispatch.PostAsync(Shelf.Current, feed.Id, Samples.Week(week), TestContext.Current.CancellationToken);
        Assert.IsType<DispatchOutcome.Planned>(outcome);
    }

    /// <summary>An admin settles by her own eyes what awaits a decision, and resumes what was paused.</summary>
    public async Task LetAdminLookInAsync()
    {
        var token = TestContext.Current.CancellationToken;
        foreach (var row in await Ledger.ReadAsync(new LedgerQuery { IsAwaitingDecision = true }, token))
        {
            var there = Discord.Shown.FirstOrDefault(shown => shown.Message.Cards[^1].Footer.Contains(row.Mark.Shown, StringComparison.Ordinal));
            await Ledger.DecideAsync(row.Key, there is null ? new PartState.Planned(Now) : new PartState.Sent(there.Channel, there.Id, Now), token);
        }

        foreach (var subscription in await Subscriptions.ListAsync(new SubscriptionQuery(), token))
        {
            await Subscriptions.UpdateAsync(subscription with { IsPaused = false }, token);
        }
    }

    /// <summary>Exactly these messages are to be seen, in this order.</summary>
    public void AssertSaw(params IEnumerable<string> texts) => Assert.Equal(texts, Texts, StringComparer.Ordinal);

    public ImmutableArray<PartState> States(string week) =>
        [.. Ledger.Rows.Where(row => row.Key.Week == Samples.Week(week)).Select(row => row.State)];
}
