using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>The receipts of a ledger in memory.</summary>
internal sealed class LedgerReceipts(Func<IEnumerable<LedgerEntry>> rows) : IReceipts
{
    public Task<ImmutableArray<RunReceipt>> ListAsync(ReceiptQuery query, CancellationToken cancellationToken) => Task.FromResult<ImmutableArray<RunReceipt>>([.. rows()
        .Where(row => (query.Subscription ?? row.Key.Subscription) == row.Key.Subscription && (query.Week ?? row.Key.Week) == row.Key.Week)
        .GroupBy(row => (row.Key.Subscription, row.Key.Week))
        .OrderByDescending(run => run.Key.Week)
        .Take(query.Limit)
        .Select(run => new RunReceipt(run.Key.Subscription, run.Key.Week, Receipt.Of(run), run.Max(row => EndOf(row.State))))]);

    private static DateTimeOffset? EndOf(PartState state) => state switch
    {
        PartState.Sent sent => sent.At,
        PartState.Refused refused => refused.At,
        PartState.AwaitingDecision awaiting => awaiting.At,
        PartState.Skipped skipped => skipped.At,
        _ => null,
    };
}
