using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Takes a claimed part to its end: marks durably that sending begins, posts, records.</summary>
/// <remarks>Thread-safe; each call works on its own part. What throws leaves the part to its lease: nothing is repeated blindly.</remarks>
internal sealed class PostWorker(Clearance clearance, Drafting drafting, PartSender sender, PartRecorder recorder, DeliveryTime time)
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(5);

    /// <summary>Works on a part that was given out as claimed. Stopping before it was sent gives it back; after that its end is awaited.</summary>
    public async Task<WorkEnd> WorkAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            if (await clearance.FindObstacleAsync(entry, cancellationToken) is { } obstacle)
            {
                return await recorder.RecordAsync(entry, obstacle);
            }

            return await drafting.DraftAsync(entry, cancellationToken) switch
            {
                Draft.Ready ready => await SendAsync(entry, ready.Post, cancellationToken),
                Draft.NotNow later => await recorder.RecordAsync(entry, LaterThan(later.RetryAfter, entry)),
                Draft.Refused refused => await recorder.RefuseAsync(entry, refused.Kind, refused.Reason),
                var other => throw new InvalidOperationException($"No such draft: {other}"),
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await recorder.RecordAsync(entry, new PartState.Planned(time.Now));
        }
    }

    private async Task<WorkEnd> SendAsync(LedgerEntry entry, Post post, CancellationToken cancellationToken)
    {
        if (await clearance.WouldLoseCardsAsync(post, cancellationToken))
        {
            return await recorder.RefuseAsync(entry, RefusalKind.Permission, Clearance.CardsAreLacking);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var sendingAt = time.Now;
        var marked = await recorder.RecordAsync(entry, new PartState.Claimed(time.LeaseEnd, sendingAt));
        if (marked is not WorkEnd.Recorded)
        {
            return marked;
        }

        return await sender.TryPostAsync(post, sendingAt + time.SendWithin, cancellationToken) switch
        {
            null => await recorder.RecordAsync(entry, new PartState.Planned(time.Now)),
            PostOutcome.Posted posted => await recorder.RecordSentAsync(entry, posted.Channel, posted.Message, posted.CanPublish),
            PostOutcome.NotSent later => await recorder.RecordAsync(entry, LaterThan(later.RetryAfter, entry)),
            PostOutcome.Unclear => await recorder.RecordAsync(entry, new PartState.Unclear(sendingAt, time.Now + FirstLook)),
            PostOutcome.Refused refused => await recorder.RefuseAsync(entry, refused.Kind, refused.Reason),
            var other => throw new InvalidOperationException($"No such outcome: {other}"),
        };
    }

    /// <remarks>Whatever Discord says, a part that fails again and again comes back ever later.</remarks>
    private PartState.Planned LaterThan(TimeSpan pause, LedgerEntry entry)
    {
        var backOff = TimeSpan.FromSeconds(1L << Math.Min(entry.Attempts, 16));
        var bounded = backOff < LongestBackOff ? backOff : LongestBackOff;
        return new PartState.Planned(time.Now + (pause > bounded ? pause : bounded));
    }
}
