using PaperDigest.Delivery.Care;
using PaperDigest.Ports;

namespace PaperDigest.Commands.Status;

/// <summary>What ledger, receipts and notices say of a feed.</summary>
internal sealed class FeedRecords(ILedger ledger, IReceipts receipts, INotices notices, FeedInspection inspection)
{
    /// <summary>When the next part is due to be sent; none if none waits.</summary>
    public Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken) => ledger.FindNextDueAsync(cancellationToken);

    /// <summary>Fills in a feed's records.</summary>
    public async Task<FeedStatus> ReadAsync(FeedStatus status, CancellationToken cancellationToken)
    {
        var id = status.Feed.Id;
        var runs = await receipts.ListAsync(new ReceiptQuery { Subscription = id, Limit = 1 }, cancellationToken);
        var undecided = await ledger.ReadAsync(new LedgerQuery { Subscription = id, IsAwaitingDecision = true }, cancellationToken);
        var open = await notices.ListOpenAsync(id, cancellationToken);
        var isSuspect = status.Feed.PauseReason is not null || open.Any(notice => notice.Key.Kind is NoticeKind.Obstacle);
        return status with
        {
            LastRun = runs.IsEmpty ? null : runs[0],
            Undecided = [.. undecided.Select(row => row.Key)],
            Notices = open,
            Obstacles = isSuspect ? await inspection.TryLookAsync(status.Feed, cancellationToken) : [],
        };
    }
}
