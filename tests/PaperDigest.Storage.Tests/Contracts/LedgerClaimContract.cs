using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>What every ledger promises about giving work out, whatever its database.</summary>
public abstract class LedgerClaimContract : LedgerSteps
{
    [Fact]
    public async Task Claim_gives_out_what_is_due_once()
    {
        var feed = await AddFeedAsync();
        await Ledger.PlanAsync([Some.Part(feed)], Cancellation);

        var early = await ClaimAsync(Nine.AddTicks(-1));
        var claimed = await ClaimAsync(Nine);
        var late = await ClaimAsync(Nine.AddMinutes(1));

        Assert.Empty(early);
        var entry = Assert.Single(claimed);
        Assert.Equal(new PartState.Claimed(Nine + Lease, null), entry.State);
        Assert.Equal(1, entry.Claim);
        Assert.Equal(entry.State, (await ReadOneAsync()).State);
        Assert.Empty(late);
    }

    [Fact]
    public async Task Claim_is_given_anew_when_its_lease_ran_out_before_sending()
    {
        await Ledger.PlanAsync([Some.Part(await AddFeedAsync())], Cancellation);
        var dead = await ClaimOneAsync();

        var entry = Assert.Single(await ClaimAsync(Nine + Lease));

        Assert.Equal(new PartState.Claimed(Nine + Lease + Lease, null), entry.State);
        Assert.Equal(2, entry.Claim);
        Assert.False(await Ledger.AdvanceAsync(dead.Key, dead.Claim, new PartState.Planned(Nine), Cancellation));
    }

    [Fact]
    public async Task Claim_is_given_out_as_unclear_when_its_lease_ran_out_while_sending()
    {
        await Ledger.PlanAsync([Some.Part(await AddFeedAsync())], Cancellation);
        var dead = await BeginSendingAsync();

        var entry = Assert.Single(await ClaimAsync(Nine + Lease));

        Assert.Equal(new PartState.Unclear(Nine, Nine + Lease + Lease), entry.State);
        Assert.False(await Ledger.AdvanceAsync(dead.Key, dead.Claim, AsSent, Cancellation));
    }

    [Fact]
    public async Task Unclear_part_waits_for_its_moment_and_is_given_to_one()
    {
        await Ledger.PlanAsync([Some.Part(await AddFeedAsync())], Cancellation);
        var sending = await BeginSendingAsync();
        await AdvanceAsync(sending, new PartState.Unclear(Nine, Nine.AddSeconds(30)));

        var early = await ClaimAsync(Nine.AddSeconds(29));
        var given = await ClaimAsync(Nine.AddSeconds(30));
        var again = await ClaimAsync(Nine.AddSeconds(31));

        Assert.Empty(early);
        Assert.Equal(new PartState.Unclear(Nine, Nine.AddSeconds(30) + Lease), Assert.Single(given).State);
        Assert.Empty(again);
    }

    [Fact]
    public async Task Destination_gets_one_part_at_a_time_when_two_subscriptions_are_due()
    {
        var one = await AddFeedAsync();
        var two = await AddFeedAsync();
        await Ledger.PlanAsync([Some.Part(one), Some.Part(two)], Cancellation);

        var first = await BeginSendingAsync();
        var meanwhile = await ClaimAsync(Nine);
        await AdvanceAsync(first, AsSent);
        var then = await ClaimOneAsync();

        Assert.Empty(meanwhile);
        Assert.Equal((one.Id, two.Id), (first.Key.Subscription, then.Key.Subscription));
    }

    [Fact]
    public async Task Person_gets_one_part_at_a_time()
    {
        var one = await Subscriptions.AddAsync(Some.Personal(), Cancellation);
        var two = await Subscriptions.AddAsync(Some.Personal(), Cancellation);
        await Ledger.PlanAsync([Some.Part(one), Some.Part(two)], Cancellation);

        Assert.Single(await ClaimAsync(Nine));
        Assert.Empty(await ClaimAsync(Nine));
    }

    [Fact]
    public async Task Later_part_waits_until_the_earlier_is_sent()
    {
        await Ledger.PlanAsync(Some.Digest(await AddFeedAsync(), 2), Cancellation);

        var first = await BeginSendingAsync();
        Assert.Empty(await ClaimAsync(Nine));
        await AdvanceAsync(first, AsSent);

        Assert.Equal((1, 2), (first.Key.Part, (await ClaimOneAsync()).Key.Part));
    }

    [Fact]
    public async Task Later_part_waits_when_the_earlier_is_put_off()
    {
        await Ledger.PlanAsync(Some.Digest(await AddFeedAsync(), 2), Cancellation);
        var first = await BeginSendingAsync();

        await AdvanceAsync(first, new PartState.Planned(Nine.AddHours(1)));

        Assert.Empty(await ClaimAsync(Nine.AddMinutes(59)));
        Assert.Equal(1, Assert.Single(await ClaimAsync(Nine.AddHours(1))).Key.Part);
    }

    [Fact]
    public async Task Rest_of_a_digest_is_skipped_when_a_part_is_refused()
    {
        var feed = await AddFeedAsync();
        await Ledger.PlanAsync([.. Some.Digest(feed, 3), .. Some.Digest(feed, 1, week: Some.Week.Next)], Cancellation);

        await AdvanceAsync(await BeginSendingAsync(), new PartState.Refused("Missing Access", Nine));

        var rows = await Ledger.ReadAsync(new LedgerQuery { Week = Some.Week }, Cancellation);
        var next = await Ledger.ReadAsync(new LedgerQuery { Week = Some.Week.Next }, Cancellation);
        Assert.IsType<PartState.Refused>(rows[0].State);
        Assert.All(rows.Skip(1), row => Assert.Contains("Missing Access", Assert.IsType<PartState.Skipped>(row.State).Reason, StringComparison.Ordinal));
        Assert.IsType<PartState.Planned>(Assert.Single(next).State);
    }

    [Fact]
    public async Task Later_part_waits_for_the_admin_when_the_earlier_awaits_a_decision()
    {
        await Ledger.PlanAsync(Some.Digest(await AddFeedAsync(), 2), Cancellation);
        var awaiting = await AwaitDecisionAsync();

        Assert.Empty(await ClaimAsync(Nine.AddDays(1)));
        Assert.True(await Ledger.DecideAsync(awaiting.Key, AsSent, Cancellation));

        Assert.Equal(2, Assert.Single(await ClaimAsync(Nine.AddDays(1))).Key.Part);
    }

    [Fact]
    public async Task Destination_is_free_for_other_weeks_when_a_part_awaits_a_decision()
    {
        var feed = await AddFeedAsync();
        await Ledger.PlanAsync([Some.Part(feed), Some.Part(feed, week: Some.Week.Next, due: Nine.AddDays(7))], Cancellation);
        await AwaitDecisionAsync();

        Assert.Equal(Some.Week.Next, Assert.Single(await ClaimAsync(Nine.AddDays(7))).Key.Week);
    }

    [Fact]
    public async Task Claim_takes_the_longest_due_first_and_no_more_than_asked()
    {
        var feeds = await AddFeedsAsync(4);
        await Ledger.PlanAsync([.. feeds.Select((feed, i) => Some.Part(feed, due: Nine.AddMinutes(-i)))], Cancellation);

        var claimed = await Ledger.ClaimAsync(Nine, Nine + Lease, 2, Cancellation);

        Assert.Equal([feeds[3].Id, feeds[2].Id], claimed.Select(entry => entry.Key.Subscription));
    }

    [Fact]
    public async Task Claim_prefers_first_parts_when_equally_due()
    {
        var (long1, short2) = (await AddFeedAsync(1), await AddFeedAsync(2));
        await Ledger.PlanAsync([.. Some.Digest(long1, 5), Some.Part(short2, due: Nine)], Cancellation);
        await AdvanceAsync(await BeginSendingAsync(), AsSent);

        var next = await ClaimOneAsync();

        Assert.Equal(short2.Id, next.Key.Subscription);
    }

    [Fact]
    public async Task Next_due_is_the_earliest_that_may_be_given_out()
    {
        var (one, two) = (await AddFeedAsync(1), await AddFeedAsync(2));
        Assert.Null(await Ledger.FindNextDueAsync(Cancellation));

        await Ledger.PlanAsync([.. Some.Digest(one, 2), Some.Part(two, due: Nine.AddHours(1))], Cancellation);
        Assert.Equal(Nine, await Ledger.FindNextDueAsync(Cancellation));

        var first = await BeginSendingAsync();
        Assert.Equal(Nine + Lease, await Ledger.FindNextDueAsync(Cancellation));

        await AdvanceAsync(first, AsSent);
        Assert.Equal(Nine, await Ledger.FindNextDueAsync(Cancellation));
    }

    [Fact]
    public async Task Next_due_is_none_when_everything_waits_for_an_admin()
    {
        await Ledger.PlanAsync(Some.Digest(await AddFeedAsync(), 2), Cancellation);
        await AwaitDecisionAsync();

        Assert.Null(await Ledger.FindNextDueAsync(Cancellation));
    }
}
