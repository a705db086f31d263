using NodaTime;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>What every store of subscriptions promises, whatever its database.</summary>
public abstract class SubscriptionContract : LedgerSteps
{
    [Fact]
    public async Task Feed_reads_back_whole_when_added()
    {
        var feed = Some.Feed() with
        {
            Categories = [new CategorySlug("agents; \"and\" more"), new CategorySlug("llm-训练")],
            Day = IsoDayOfWeek.Sunday,
            Time = new LocalTime(23, 59),
            Style = PostStyle.Forum,
            Role = new RoleId(12),
            IsPaused = true,
            PauseReason = "Missing Access",
            Late = LatePolicy.Ask,
            CreatedAt = Nine.AddTicks(1),
        };

        var added = await Subscriptions.AddAsync(feed, Cancellation);
        var found = await Subscriptions.FindAsync(added.Id, Cancellation);

        AssertSame(feed with { Id = added.Id }, added);
        AssertSame(added, found);
    }

    [Fact]
    public async Task Personal_one_reads_back_whole_when_added()
    {
        var added = await Subscriptions.AddAsync(Some.Personal(ulong.MaxValue >> 1), Cancellation);

        AssertSame(added, await Subscriptions.FindAsync(added.Id, Cancellation));
    }

    [Fact]
    public async Task Id_is_never_given_twice()
    {
        var first = await Subscriptions.AddAsync(Some.Feed(), Cancellation);
        await Subscriptions.RemoveAsync(first.Id, Cancellation);

        var second = await Subscriptions.AddAsync(Some.Feed(), Cancellation);

        Assert.True(second.Id.Value > first.Id.Value);
        Assert.Null(await Subscriptions.FindAsync(first.Id, Cancellation));
    }

    [Fact]
    public async Task List_restricts_as_asked()
    {
        await Subscriptions.AddAsync(Some.Feed(channel: 1, guild: 100), Cancellation);
        await Subscriptions.AddAsync(Some.Feed(channel: 2, guild: 100), Cancellation);
        await Subscriptions.AddAsync(Some.Feed(channel: 3, guild: 200), Cancellation);
        await Subscriptions.AddAsync(Some.Personal(user: 5), Cancellation);

        Assert.Equal([1, 2, 3, 4], await IdsAsync(new SubscriptionQuery()));
        Assert.Equal([1, 2], await IdsAsync(new SubscriptionQuery { Guild = new GuildId(100) }));
        Assert.Equal([3], await IdsAsync(new SubscriptionQuery { Channel = new ChannelId(3) }));
        Assert.Equal([4], await IdsAsync(new SubscriptionQuery { Person = new UserId(5) }));
        Assert.Empty(await IdsAsync(new SubscriptionQuery { Guild = new GuildId(200), Channel = new ChannelId(1) }));
        Assert.Empty(await IdsAsync(new SubscriptionQuery { Guild = new GuildId(100), Person = new UserId(5) }));
    }

    [Fact]
    public async Task Update_replaces_the_one_of_that_id_only()
    {
        var one = await Subscriptions.AddAsync(Some.Feed(1), Cancellation);
        var two = await Subscriptions.AddAsync(Some.Feed(2), Cancellation);
        var changed = one with { IsPaused = true, TimeZone = "Europe/Berlin", Language = Language.English, Style = PostStyle.Thread, Late = LatePolicy.Skip };

        Assert.True(await Subscriptions.UpdateAsync(changed, Cancellation));

        AssertSame(changed, await Subscriptions.FindAsync(one.Id, Cancellation));
        AssertSame(two, await Subscriptions.FindAsync(two.Id, Cancellation));
    }

    [Fact]
    public async Task Reason_of_a_pause_is_forgotten_with_it()
    {
        var paused = await Subscriptions.AddAsync(Some.Feed() with { IsPaused = true, PauseReason = "Missing Access" }, Cancellation);

        await Subscriptions.UpdateAsync(paused with { IsPaused = false }, Cancellation);
        await Subscriptions.UpdateAsync((await Subscriptions.FindAsync(paused.Id, Cancellation))! with { IsPaused = true }, Cancellation); // just updated

        Assert.Null((await Subscriptions.FindAsync(paused.Id, Cancellation))?.PauseReason);
    }

    [Fact]
    public async Task Update_and_removal_say_so_when_there_is_none()
    {
        Assert.False(await Subscriptions.UpdateAsync(Some.Feed() with { Id = new SubscriptionId(404) }, Cancellation));
        Assert.False(await Subscriptions.RemoveAsync(new SubscriptionId(404), Cancellation));
    }

    [Fact]
    public async Task Removal_skips_what_is_open_and_keeps_what_was_posted()
    {
        var feed = await Subscriptions.AddAsync(Some.Feed(), Cancellation);
        var other = await Subscriptions.AddAsync(Some.Feed(channel: 2), Cancellation);
        await Ledger.PlanAsync([.. Some.Digest(feed, 3), Some.Part(other, due: Nine.AddDays(1))], Cancellation);
        var first = await BeginSendingAsync();
        await Ledger.AdvanceAsync(first.Key, first.Claim, AsSent, Cancellation);
        var second = await BeginSendingAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await Subscriptions.RemoveAsync(feed.Id, Cancellation));

        var rows = await Ledger.ReadAsync(new LedgerQuery { Subscription = feed.Id }, Cancellation);
        Assert.Equal(AsSent, rows[0].State);
        Assert.Equal(Clock.GetUtcNow(), Assert.IsType<PartState.Skipped>(rows[1].State).At);
        Assert.Contains("may have been", Assert.IsType<PartState.Skipped>(rows[1].State).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("may have been", Assert.IsType<PartState.Skipped>(rows[2].State).Reason, StringComparison.Ordinal);
        Assert.False(await Ledger.AdvanceAsync(second.Key, second.Claim, AsSent, Cancellation));
        Assert.False(await Ledger.AdvanceAsync(rows[2].Key, rows[2].Claim, new PartState.Planned(Nine), Cancellation));
        Assert.IsType<PartState.Planned>(
            Assert.Single(await Ledger.ReadAsync(new LedgerQuery { Subscription = other.Id }, Cancellation)).State);
    }

    [Fact]
    public async Task Removal_skips_what_awaits_a_decision()
    {
        var feed = await Subscriptions.AddAsync(Some.Feed(), Cancellation);
        await Ledger.PlanAsync([Some.Part(feed)], Cancellation);
        var part = await AwaitDecisionAsync();

        await Subscriptions.RemoveAsync(feed.Id, Cancellation);

        Assert.False(await Ledger.DecideAsync(part.Key, new PartState.Planned(Nine), Cancellation));
        Assert.IsType<PartState.Skipped>(Assert.Single(await Ledger.ReadAsync(new LedgerQuery(), Cancellation)).State);
    }

    private static void AssertSame(Subscription expected, Subscription? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Categories.AsEnumerable(), actual.Categories);
        Assert.Equal(expected with { Categories = actual.Categories }, actual);
    }

    private async Task<IEnumerable<long>> IdsAsync(SubscriptionQuery query) =>
        (await Subscriptions.ListAsync(query, Cancellation)).Select(subscription => subscription.Id.Value);
}
