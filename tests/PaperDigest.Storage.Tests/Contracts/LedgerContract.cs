using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>What every ledger promises about planning, the arrows, decisions and reading, whatever its database.</summary>
public abstract class LedgerContract : LedgerSteps
{
    [Fact]
    public async Task Planning_adds_nothing_when_the_week_was_planned_before()
    {
        var feed = await AddFeedAsync();

        var first = await Ledger.PlanAsync(Some.Digest(feed, 2), Cancellation);
        var again = await Ledger.PlanAsync([.. Some.Digest(feed, 3).Select(LaterByAMinute)], Cancellation);

        Assert.Equal((2, 0), (first, again));
    }

    [Fact]
    public async Task Planning_leaves_rows_as_they_are_when_they_are_there()
    {
        var feed = await AddFeedAsync();
        await Ledger.PlanAsync([Some.Part(feed)], Cancellation);
        var claimed = await ClaimOneAsync();

        await Ledger.PlanAsync([Some.Part(feed, due: Nine.AddDays(1)) with { Content = Some.Content("another") }], Cancellation);

        var row = await ReadOneAsync();
        Assert.Equal(claimed.State, row.State);
        Assert.Equal(claimed.Content.FindMessage()?.Text, row.Content.FindMessage()?.Text);
    }

    [Fact]
    public async Task Planning_owes_nothing_when_the_subscription_is_gone()
    {
        var feed = await AddFeedAsync();
        await Subscriptions.RemoveAsync(feed.Id, Cancellation);

        var planned = await Ledger.PlanAsync([Some.Part(feed)], Cancellation);

        Assert.Equal(0, planned);
        Assert.Empty(await Ledger.ReadAsync(new LedgerQuery(), Cancellation));
    }

    [Fact]
    public async Task Planning_keeps_nothing_when_one_row_cannot_be_kept()
    {
        var feed = await AddFeedAsync();
        var good = Some.Part(feed);
        var bad = Some.Part(feed, part: 2, parts: 1);

        await Assert.ThrowsAsync<StorageException>(() => Ledger.PlanAsync([good, bad], Cancellation));

        Assert.Empty(await Ledger.ReadAsync(new LedgerQuery(), Cancellation));
    }

    [Fact]
    public async Task Planning_refuses_an_entry_that_has_a_past()
    {
        var feed = await AddFeedAsync();
        ImmutableArray<LedgerEntry> wrong =
        [
            Some.Part(feed) with { State = AsSent },
            Some.Part(feed) with { Claim = 1 },
            Some.Part(feed) with { Attempts = 1 },
        ];

        foreach (var entry in wrong)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Ledger.PlanAsync([entry], Cancellation));
        }
    }

    [Fact]
    public async Task Entry_reads_back_to_the_tick_when_planned()
    {
        var person = await Subscriptions.AddAsync(Some.Personal(), Cancellation);
        var due = Nine.AddTicks(1234567);
        var planned = Some.Part(person, 2, 3, due);

        await Ledger.PlanAsync([planned], Cancellation);

        var row = await ReadOneAsync();
        Assert.Equal(planned with { Content = row.Content }, row);
        Assert.Equal(planned.Content.FindMessage()?.Text, row.Content.FindMessage()?.Text);
    }

    [Fact]
    public async Task Advancing_refuses_what_is_no_arrow()
    {
        await Ledger.PlanAsync([Some.Part(await AddFeedAsync())], Cancellation);
        var claimed = await ClaimOneAsync();

        var sentUnsent = () => AdvanceAsync(claimed, AsSent);
        var unclearUnsent = () => AdvanceAsync(claimed, new PartState.Unclear(Nine, Nine));
        var undecidable = () => AdvanceAsync(claimed, new PartState.AwaitingDecision("?", Nine));

        await Assert.ThrowsAsync<ArgumentException>(sentUnsent);
        await Assert.ThrowsAsync<ArgumentException>(unclearUnsent);
        await Assert.ThrowsAsync<ArgumentException>(undecidable);
    }

    [Fact]
    public async Task Sending_mark_stands_once_written()
    {
        await Ledger.PlanAsync([Some.Part(await AddFeedAsync())], Cancellation);
        var sending = await BeginSendingAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => AdvanceAsync(sending, new PartState.Claimed(Nine + Lease, null)));
        await Assert.ThrowsAsync<ArgumentException>(() => AdvanceAsync(sending, new PartState.Claimed(Nine + Lease, Nine.AddTicks(1))));
        await Assert.ThrowsAsync<ArgumentException>(() => AdvanceAsync(sending, new PartState.Unclear(Nine.AddTicks(1), Nine)));
        await Assert.ThrowsAsync<ArgumentException>(() => AdvanceAsync(sending, new PartState.Skipped("late", Nine)));
        Assert.True(await AdvanceAsync(sending, new PartState.Claimed(Nine + Lease + Lease, Nine)));
    }

    [Fact]
    public async Task Attempts_count_how_often_sending_was_begun()
    {
        await Ledger.PlanAsync([Some.Part(await AddFeedAsync())], Cancellation);
        await AdvanceAsync(await BeginSendingAsync(), new PartState.Planned(Nine));
        var again = await BeginSendingAsync();
        await AdvanceAsync(again, new PartState.Claimed(Nine + Lease + Lease, Nine));

        Assert.Equal(2, (await ReadOneAsync()).Attempts);
    }

    [Fact]
    public async Task Advancing_is_refused_quietly_when_there_is_no_such_part()
    {
        var key = new PartKey(new SubscriptionId(404), Some.Week, 1);

        Assert.False(await Ledger.AdvanceAsync(key, 1, AsSent, Cancellation));
        Assert.False(await Ledger.DecideAsync(key, AsSent, Cancellation));
    }

    [Fact]
    public async Task Planned_part_can_be_moved_by_who_read_it_last()
    {
        await Ledger.PlanAsync([Some.Part(await AddFeedAsync(), due: Nine.AddDays(1))], Cancellation);
        var read = await ReadOneAsync();

        Assert.True(await AdvanceAsync(read, new PartState.Planned(Nine)));
        await ClaimOneAsync();
        Assert.False(await AdvanceAsync(read, new PartState.Skipped("overtaken", Nine)));
    }

    [Fact]
    public async Task Refused_part_can_be_planned_again_but_a_sent_one_never()
    {
        await Ledger.PlanAsync([Some.Part(await AddFeedAsync())], Cancellation);
        var refused = await BeginSendingAsync();
        await AdvanceAsync(refused, new PartState.Refused("Missing Access", Nine));
        Assert.True(await AdvanceAsync(refused, new PartState.Planned(Nine)));

        var sent = await BeginSendingAsync();
        await AdvanceAsync(sent, AsSent);

        await Assert.ThrowsAsync<ArgumentException>(() => AdvanceAsync(sent, new PartState.Planned(Nine)));
    }

    [Fact]
    public async Task Part_counts_as_planned_anew_only_when_it_was_at_rest()
    {
        await Ledger.PlanAsync([Some.Part(await AddFeedAsync())], Cancellation);
        var planned = await ReadOneAsync();

        var sending = await BeginSendingAsync();
        await AdvanceAsync(sending, new PartState.Planned(Nine.AddHours(1)));
        Assert.Equal(planned.PlannedAt, (await ReadOneAsync()).PlannedAt);

        await AdvanceAsync(sending, new PartState.Skipped("late", Nine));
        await AdvanceAsync(sending, new PartState.Planned(Nine.AddHours(2)));
        Assert.Equal(Nine.AddHours(2), (await ReadOneAsync()).PlannedAt);
    }

    [Fact]
    public async Task Decision_settles_a_part_once()
    {
        await Ledger.PlanAsync([Some.Part(await AddFeedAsync())], Cancellation);
        var awaiting = await AwaitDecisionAsync();

        Assert.True(await Ledger.DecideAsync(awaiting.Key, new PartState.Planned(Nine), Cancellation));
        Assert.False(await Ledger.DecideAsync(awaiting.Key, AsSent, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(
            () => Ledger.DecideAsync(awaiting.Key, new PartState.Refused("no", Nine), Cancellation));
        Assert.Equal(new PartState.Planned(Nine), (await ReadOneAsync()).State);
        Assert.Equal(Nine, (await ReadOneAsync()).PlannedAt);
    }

    [Fact]
    public async Task Reading_restricts_as_asked_and_keeps_key_order()
    {
        var (one, two) = (await AddFeedAsync(1), await AddFeedAsync(2));
        await Ledger.PlanAsync([.. Some.Digest(two, 2), .. Some.Digest(one, 2), Some.Part(one, week: Some.Week.Next)], Cancellation);
        var awaiting = await AwaitDecisionAsync();

        Assert.Equal("1/2024-W21/1 1/2024-W21/2 1/2024-W22/1 2/2024-W21/1 2/2024-W21/2", await KeysAsync(new LedgerQuery()));
        Assert.Equal("2/2024-W21/1 2/2024-W21/2", await KeysAsync(new LedgerQuery { Subscription = two.Id }));
        Assert.Equal("1/2024-W22/1", await KeysAsync(new LedgerQuery { Week = Some.Week.Next }));
        Assert.Equal($"{awaiting.Key}", await KeysAsync(new LedgerQuery { IsAwaitingDecision = true }));
        Assert.Equal("1/2024-W21/1 1/2024-W21/2", await KeysAsync(new LedgerQuery { Limit = 2 }));
        Assert.Equal("2/2024-W21/2 2/2024-W21/1 1/2024-W22/1", await KeysAsync(new LedgerQuery { IsNewestFirst = true, Limit = 3 }));
        Assert.Equal($"{awaiting.Key}", await KeysAsync(new LedgerQuery { IsAwaitingDecision = true, IsNewestFirst = true }));
    }

    private async Task<string> KeysAsync(LedgerQuery query) =>
        string.Join(' ', (await Ledger.ReadAsync(query, Cancellation)).Select(entry => $"{entry.Key}"));

    /// <summary>As another bot, or the next look, would plan it.</summary>
    private static LedgerEntry LaterByAMinute(LedgerEntry entry) => entry with { PlannedAt = entry.PlannedAt.AddMinutes(1) };
}
