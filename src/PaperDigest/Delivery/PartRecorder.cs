using Microsoft.Extensions.Logging;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Writes down what became of a part, and draws the consequences: a refused place rests, admins are told.</summary>
/// <remarks>Never cancelled: what happened in the world must reach the ledger, and a write is short.</remarks>
internal sealed partial class PartRecorder(
    ILedger ledger, ISubscriptions subscriptions, DeliveryBoard board, DeliveryTime time, ILogger<PartRecorder> logger)
{
    private static readonly TimeSpan AfterStop = TimeSpan.FromMinutes(1);

    /// <summary>Writes the part's next state.</summary>
    public async Task<WorkEnd> RecordAsync(LedgerEntry entry, PartState next)
    {
        if (!await ledger.AdvanceAsync(entry.Key, entry.Claim, next, CancellationToken.None))
        {
            LogLost(entry.Key, entry.Claim);
            return new WorkEnd.Lost();
        }

        LogRecorded(entry.Key, next.GetType().Name);
        return new WorkEnd.Recorded();
    }

    /// <summary>Writes that Discord has it; what others follow is owed to them from now on.</summary>
    /// <remarks>What is owed is written first: a crash in between repeats it, and the same row is there once.</remarks>
    public async Task<WorkEnd> RecordSentAsync(LedgerEntry entry, ChannelId channel, MessageId message, bool canPublish)
    {
        if (canPublish)
        {
            await ledger.PlanAsync([PublicationOf(entry)], CancellationToken.None);
        }

        return await RecordAsync(entry, new PartState.Sent(channel, message, time.Now));
    }

    /// <summary>Records a refusal. One of everything is no fault of the part: it stays planned.</summary>
    /// <remarks>A place that is gone pauses its subscription too: what an admin set up, only an admin takes away.</remarks>
    public async Task<WorkEnd> RefuseAsync(LedgerEntry entry, RefusalKind kind, string reason)
    {
        if (kind is RefusalKind.Everything)
        {
            return await StopAsync(entry, new PartState.Planned(time.Now + AfterStop), reason);
        }

        var end = await RecordAsync(entry, new PartState.Refused(reason, time.Now));
        if (end is not WorkEnd.Recorded)
        {
            return end;
        }

        LogRefused(entry.Key, kind, reason);
        if (kind is RefusalKind.Message || IsOfPartOnly(entry, kind))
        {
            board.Post(new DeliveryNews.PartRefused(entry.Key, reason));
        }
        else
        {
            await PauseAsync(entry.Key, kind, reason);
        }

        return end;
    }

    /// <summary>Leaves the part to an admin.</summary>
    public async Task<WorkEnd> AskAsync(LedgerEntry entry, string reason)
    {
        var end = await RecordAsync(entry, new PartState.AwaitingDecision(reason, time.Now));
        if (end is WorkEnd.Recorded)
        {
            board.Post(new DeliveryNews.DecisionNeeded(entry.Key, reason));
        }

        return end;
    }

    /// <summary>Puts the part back and ends all sending.</summary>
    public async Task<WorkEnd> StopAsync(LedgerEntry entry, PartState rest, string reason)
    {
        await RecordAsync(entry, rest);
        return new WorkEnd.MustStop(reason);
    }

    /// <summary>Whether only the week suffers: its thread was deleted, or nobody can follow what was posted. The place itself is as before.</summary>
    private static bool IsOfPartOnly(LedgerEntry entry, RefusalKind kind) =>
        entry.Content is PartContent.Publication || (entry.Content is PartContent.InThread && kind is RefusalKind.Gone);

    private LedgerEntry PublicationOf(LedgerEntry entry)
    {
        var key = entry.Key with { Part = entry.Parts + entry.Key.Part };
        return new LedgerEntry
        {
            Key = key,
            Parts = key.Part,
            Destination = entry.Destination,
            Content = new PartContent.Publication(entry.Key.Part),
            Mark = PartMark.Of(key, entry.Destination),
            Turn = entry.Turn,
            PlannedAt = time.Now,
            State = new PartState.Planned(time.Now),
        };
    }

    private async Task PauseAsync(PartKey key, RefusalKind kind, string reason)
    {
        if (await subscriptions.FindAsync(key.Subscription, CancellationToken.None) is { } subscription)
        {
            var paused = subscription with { IsPaused = true, PauseReason = reason };
            await subscriptions.UpdateAsync(paused, CancellationToken.None);
            board.Post(new DeliveryNews.SubscriptionPaused(key, paused, kind, reason));
        }
    }

    [LoggerMessage(LogLevel.Debug, "Part {Key} is {State}")]
    private partial void LogRecorded(PartKey key, string state);

    [LoggerMessage(LogLevel.Warning, "Part {Key}: claim {Claim} was lost, so its work ends here")]
    private partial void LogLost(PartKey key, long claim);

    [LoggerMessage(LogLevel.Warning, "Part {Key} was refused ({Kind}): {Reason}")]
    private partial void LogRefused(PartKey key, RefusalKind kind, string reason);
}
