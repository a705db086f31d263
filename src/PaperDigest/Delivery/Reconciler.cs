using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Finds out what became of a part that may have been posted, without ever posting it twice.</summary>
/// <remarks>Thread-safe; each call works on its own part.</remarks>
internal sealed class Reconciler(ISubscriptions subscriptions, Drafting drafting, PartSender sender, PartRecorder recorder, DeliveryTime time)
{
    /// <summary>How long before history is asked: until then the first attempt may still be on its way.</summary>
    private static readonly TimeSpan NonceWindow = Post.ToChannel.NonceWindow;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterStop = TimeSpan.FromMinutes(1);

    /// <summary>Works on a part that was given out as unclear.</summary>
    public async Task<WorkEnd> SettleAsync(LedgerEntry entry, PartState.Unclear unclear, CancellationToken cancellationToken)
    {
        try
        {
            // Doing it twice is doing it once: nothing needs to be found out first.
            if (entry.Content.IsRepeatable)
            {
                return await recorder.RecordAsync(entry, new PartState.Planned(time.Now + PauseAfter(unclear)));
            }

            return await drafting.DraftAsync(entry, cancellationToken) switch
            {
                Draft.Ready ready => await SettleAsync(entry, unclear, ready.Post, cancellationToken),
                Draft.NotNow later => await LaterAsync(entry, unclear, Longer(later.RetryAfter, ShortestPause)),
                Draft.Refused { Kind: RefusalKind.Everything } all => await StopAsync(entry, unclear, all.Reason),
                Draft.Refused refused => await recorder.AskAsync(entry, refused.Reason),
                var other => throw new InvalidOperationException($"No such draft: {other}"),
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return await LaterAsync(entry, unclear, TimeSpan.Zero);
        }
    }

    private async Task<WorkEnd> SettleAsync(LedgerEntry entry, PartState.Unclear unclear, Post post, CancellationToken cancellationToken)
    {
        if (!IsNonceFresh(unclear))
        {
            return await LookAsync(entry, unclear, post, cancellationToken);
        }

        return sender.CanRepeat(post) && await subscriptions.FindAsync(entry.Key.Subscription, cancellationToken) is { IsPaused: false }
            ? await RepeatAsync(entry, unclear, post, cancellationToken)
            : await LaterAsync(entry, unclear, unclear.SendingAt + NonceWindow - time.Now);
    }

    /// <summary>Sends the same nonce again: Discord answers with the first message if there is one.</summary>
    /// <remarks>Whatever the second attempt ends with, only a message proves anything of the first.</remarks>
    private async Task<WorkEnd> RepeatAsync(LedgerEntry entry, PartState.Unclear unclear, Post post, CancellationToken cancellationToken)
    {
        var claimed = unclear.DueAt - time.SendWithin;
        var forgotten = unclear.SendingAt + NonceWindow;
        var deadline = claimed < forgotten ? claimed : forgotten;
        return await sender.TryPostAsync(post, deadline, cancellationToken) switch
        {
            null => await LaterAsync(entry, unclear, TimeSpan.Zero),
            PostOutcome.Posted posted => await recorder.RecordSentAsync(entry, posted.Channel, posted.Message, posted.CanPublish),
            PostOutcome.NotSent later => await LaterAsync(entry, unclear, Longer(later.RetryAfter, PauseAfter(unclear))),
            PostOutcome.Unclear => await LaterAsync(entry, unclear, PauseAfter(unclear)),
            PostOutcome.Refused { Kind: RefusalKind.Everything } all => await StopAsync(entry, unclear, all.Reason),
            PostOutcome.Refused => await LaterAsync(entry, unclear, forgotten - time.Now),
            var other => throw new InvalidOperationException($"No such outcome: {other}"),
        };
    }

    private async Task<WorkEnd> LookAsync(LedgerEntry entry, PartState.Unclear unclear, Post post, CancellationToken cancellationToken) =>
        await sender.LookAsync(post, entry.Mark, unclear.SendingAt, cancellationToken) switch
        {
            LookupOutcome.Found found => await recorder.RecordSentAsync(entry, found.Channel, found.Message, found.CanPublish),
            LookupOutcome.Absent => await recorder.RecordAsync(entry, new PartState.Planned(time.Now)),
            LookupOutcome.Unreadable unreadable => await recorder.AskAsync(entry, unreadable.Reason),
            LookupOutcome.NotNow later => await LaterAsync(entry, unclear, Longer(later.RetryAfter, ShortestPause)),
            var other => throw new InvalidOperationException($"No such outcome: {other}"),
        };

    /// <summary>A moment of sending that has not come yet is a clock that was set back: then history is asked.</summary>
    private bool IsNonceFresh(PartState.Unclear unclear) => time.Now >= unclear.SendingAt && time.Now < unclear.SendingAt + NonceWindow;

    /// <summary>As long as it has been unclear already, so the pauses double; but nobody waits a month because the bot was away for one.</summary>
    private TimeSpan PauseAfter(PartState.Unclear unclear) =>
        TimeSpan.FromTicks(Math.Clamp((time.Now - unclear.SendingAt).Ticks, ShortestPause.Ticks, LongestPause.Ticks));

    private Task<WorkEnd> LaterAsync(LedgerEntry entry, PartState.Unclear unclear, TimeSpan pause) =>
        recorder.RecordAsync(entry, unclear with { DueAt = time.Now + pause });

    private Task<WorkEnd> StopAsync(LedgerEntry entry, PartState.Unclear unclear, string reason) =>
        recorder.StopAsync(entry, unclear with { DueAt = time.Now + AfterStop }, reason);

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
