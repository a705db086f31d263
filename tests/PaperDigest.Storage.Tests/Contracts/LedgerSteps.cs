using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>The steps that stories about the ledger are told in.</summary>
public abstract class LedgerSteps : StoreContract
{
    protected static TimeSpan Lease { get; } = TimeSpan.FromMinutes(2);

    protected static PartState.Sent AsSent { get; } = new(new ChannelId(1), new MessageId(9), Nine);

    protected Task<Subscription> AddFeedAsync(ulong channel = 1) => Subscriptions.AddAsync(Some.Feed(channel), Cancellation);

    protected async Task<IReadOnlyList<Subscription>> AddFeedsAsync(int count)
    {
        var feeds = new List<Subscription>();
        for (var channel = 1ul; channel <= (ulong)count; channel++)
        {
            feeds.Add(await AddFeedAsync(channel));
        }

        return feeds;
    }

    protected Task<ImmutableArray<LedgerEntry>> ClaimAsync(DateTimeOffset now) => Ledger.ClaimAsync(now, now + Lease, 10, Cancellation);

    protected async Task<LedgerEntry> ClaimOneAsync() => Assert.Single(await Ledger.ClaimAsync(Nine, Nine + Lease, 1, Cancellation));

    protected Task<bool> AdvanceAsync(LedgerEntry entry, PartState next) => Ledger.AdvanceAsync(entry.Key, entry.Claim, next, Cancellation);

    protected async Task<LedgerEntry> BeginSendingAsync()
    {
        var claimed = await ClaimOneAsync();
        Assert.True(await AdvanceAsync(claimed, new PartState.Claimed(Nine + Lease, Nine)));
        return claimed;
    }

    protected async Task<LedgerEntry> AwaitDecisionAsync()
    {
        var sending = await BeginSendingAsync();
        Assert.True(await AdvanceAsync(sending, new PartState.Unclear(Nine, Nine.AddMinutes(1))));
        Assert.True(await AdvanceAsync(sending, new PartState.AwaitingDecision("history cannot be read", Nine)));
        return sending;
    }

    protected async Task<LedgerEntry> ReadOneAsync() => Assert.Single(await Ledger.ReadAsync(new LedgerQuery(), Cancellation));
}
