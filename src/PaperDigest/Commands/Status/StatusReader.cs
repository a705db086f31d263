using PaperDigest.Commands.Feeds;
using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;
using PaperDigest.Digests;

namespace PaperDigest.Commands.Status;

/// <summary>Gathers what <c>/status</c> shows.</summary>
internal sealed class StatusReader(FeedShelf feeds, FeedRecords records, DigestShelf digests, SenderHealth health, Dispatch dispatch)
{
    public async Task<BotStatus> ReadAsync(Request request, CancellationToken cancellationToken)
    {
        var all = await feeds.ListAsync(request, cancellationToken);
        var read = await Task.WhenAll(all.Select(feed => ReadAsync(feed, cancellationToken)));
        return new BotStatus(digests.Report, health.StoppedBecause, await records.FindNextDueAsync(cancellationToken), [.. read]);
    }

    private async Task<FeedStatus> ReadAsync(Subscription feed, CancellationToken cancellationToken)
    {
        var next = dispatch.NextSlots(feed, 1);
        return await records.ReadAsync(new FeedStatus(feed, next.IsEmpty ? null : next[0], LastRun: null), cancellationToken);
    }
}
