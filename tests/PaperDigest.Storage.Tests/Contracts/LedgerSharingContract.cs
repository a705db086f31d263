using System.Collections.Concurrent;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>What every ledger promises to several programs at once, and to the one that comes after a crash.</summary>
public abstract class LedgerSharingContract : LedgerSteps
{
    [Fact]
    public async Task Nobody_gets_the_same_part_when_two_programs_claim_at_once()
    {
        const int Feeds = 60;
        await PlanForAsync(Feeds);
        await using var other = Database.Open(Clock);
        var claims = new ConcurrentBag<PartKey>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ClaimAllAsync(i % 2 == 0 ? Ledger : other.Ledger, claims)));

        Assert.Equal(Feeds, claims.Count);
        Assert.Equal(Feeds, claims.Distinct().Count());
    }

    [Fact]
    public async Task Claim_number_lets_one_of_two_programs_write()
    {
        await PlanForAsync(1);
        await using var other = Database.Open(Clock);
        var late = await BeginSendingAsync();
        var current = Assert.Single(await other.Ledger.ClaimAsync(Nine + Lease, Nine + Lease + Lease, 1, Cancellation));

        var results = await Task.WhenAll(
            Ledger.AdvanceAsync(late.Key, late.Claim, AsSent, Cancellation),
            other.Ledger.AdvanceAsync(current.Key, current.Claim, new PartState.AwaitingDecision("?", Nine), Cancellation));

        Assert.Equal([false, true], results);
        Assert.IsType<PartState.AwaitingDecision>((await ReadOneAsync()).State);
    }

    [Fact]
    public async Task Plan_of_two_programs_at_once_owes_each_part_once()
    {
        var feed = await AddFeedAsync();
        await using var other = Database.Open(Clock);

        var planned = await Task.WhenAll(Enumerable.Range(0, 6).Select(
            i => (i % 2 == 0 ? Ledger : other.Ledger).PlanAsync(Some.Digest(feed, 3), Cancellation)));

        Assert.Equal(3, planned.Sum());
    }

    [Fact]
    public async Task Everything_written_is_there_after_a_crash()
    {
        var crashing = Database.Open(Clock);
        var feed = await crashing.Subscriptions.AddAsync(Some.Feed(), Cancellation);
        await crashing.Ledger.PlanAsync(Some.Digest(feed, 2), Cancellation);
        var claimed = Assert.Single(await crashing.Ledger.ClaimAsync(Nine, Nine + Lease, 1, Cancellation));
        await crashing.Ledger.AdvanceAsync(claimed.Key, claimed.Claim, new PartState.Claimed(Nine + Lease, Nine), Cancellation);
        await crashing.DisposeAsync();

        Assert.Empty(await ClaimAsync(Nine + Lease - TimeSpan.FromTicks(1)));
        var found = Assert.Single(await ClaimAsync(Nine + Lease));

        Assert.Equal(new PartState.Unclear(Nine, Nine + Lease + Lease), found.State);
        Assert.Equal(claimed.Content.FindMessage()?.Text, found.Content.FindMessage()?.Text);
    }

    [Fact]
    public async Task Cancelled_call_does_nothing()
    {
        var feed = await AddFeedAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ledger.PlanAsync([Some.Part(feed)], cancelled.Token));

        Assert.Empty(await Ledger.ReadAsync(new LedgerQuery(), Cancellation));
    }

    private static async Task ClaimAllAsync(ILedger ledger, ConcurrentBag<PartKey> claims)
    {
        while (await ledger.ClaimAsync(Nine, Nine + Lease, 3, Cancellation) is { Length: > 0 } claimed)
        {
            foreach (var entry in claimed)
            {
                claims.Add(entry.Key);
            }
        }
    }

    private async Task PlanForAsync(int count)
    {
        var feeds = await AddFeedsAsync(count);
        await Ledger.PlanAsync([.. feeds.Select(feed => Some.Part(feed))], Cancellation);
    }
}
