using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Writes down what is owed: from calendar, catalogue, subscriptions and ledger to new rows, never touching what is there.</summary>
/// <remarks>Thread-safe: plans are made one after the other, for each looks first at what is there already.</remarks>
internal sealed partial class Planner(
    ISubscriptions subscriptions, ILedger ledger, PartComposer composer, DeliveryTime time, ILogger<Planner> logger) : IDisposable
{
    /// <summary>Rows per transaction: a crash in the middle of ten thousand plans loses little, and memory stays flat.</summary>
    private const int BatchRows = 200;

    /// <summary>How far back the past is read to find what was posted last: only weeks that were not posted are passed over.</summary>
    private const int HistoryRows = 20;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _onePlan = new(1);
    private readonly Dictionary<SubscriptionId, PostHistory> _known = [];

    /// <summary>Raised when what was planned last may no longer be all.</summary>
    public event EventHandler? WishesChanged
    {
        add => subscriptions.Changed += value;
        remove => subscriptions.Changed -= value;
    }

    /// <summary>Plans everything owed now.</summary>
    /// <returns>When to plan again at the latest, UTC: the next slot of anybody; none if there is no subscription.</returns>
    public async Task<DateTimeOffset?> PlanDueAsync(Catalogue catalogue, CancellationToken cancellationToken)
    {
        await _onePlan.WaitAsync(cancellationToken);
        try
        {
            return await PlanAllNeedsLockAsync(catalogue, cancellationToken);
        }
        finally
        {
            _onePlan.Release();
        }
    }

    /// <summary>Plans one week of one subscription now, unless it has rows already.</summary>
    /// <returns>The rows it has now, in key order, and how many of them are new. None: the week has nothing for the subscription.</returns>
    public async Task<(ImmutableArray<LedgerEntry> Rows, int New)> PlanWeekAsync(
        Catalogue catalogue, Subscription subscription, IsoWeek week, CancellationToken cancellationToken)
    {
        await _onePlan.WaitAsync(cancellationToken);
        try
        {
            var query = new LedgerQuery { Subscription = subscription.Id, Week = week };
            if (await ledger.ReadAsync(query, cancellationToken) is { IsEmpty: false } rows)
            {
                return (rows, 0);
            }

            var entries = await composer.ComposeAsync(
                catalogue, subscription, new DueDigest(week, []), new PartState.Planned(time.Now), cancellationToken);
            return (entries, entries.IsEmpty ? 0 : await ledger.PlanAsync(entries, cancellationToken));
        }
        finally
        {
            _onePlan.Release();
        }
    }

    /// <summary>The messages a week would be posted as, threads left out.</summary>
    public async Task<ImmutableArray<Message>> PreviewAsync(
        Catalogue catalogue, Subscription subscription, IsoWeek week, CancellationToken cancellationToken)
    {
        var entries = await composer.ComposeAsync(
            catalogue, subscription, new DueDigest(week, []), new PartState.Planned(time.Now), cancellationToken);
        return [.. entries.Select(entry => entry.Content.FindMessage()).OfType<Message>()];
    }

    /// <inheritdoc/>
    public void Dispose() => _onePlan.Dispose();

    private async Task<DateTimeOffset?> PlanAllNeedsLockAsync(Catalogue catalogue, CancellationToken cancellationToken)
    {
        // One moment for all: of what is equally long due, first parts go before second ones.
        var now = time.Now;
        var again = default(DateTimeOffset?);
        var batch = new PlanBatch();
        foreach (var subscription in await subscriptions.ListAsync(new SubscriptionQuery(), cancellationToken))
        {
            if (subscription.IsPaused)
            {
                continue;
            }

            // What another subscription brings to the same place must be on record before this one is looked at.
            if (batch.Count >= BatchRows || batch.Reaches(subscription.Destination))
            {
                await InsertNeedsLockAsync(batch.Drain(), cancellationToken);
            }

            try
            {
                var (next, owed) = await PlanOneNeedsLockAsync(catalogue, subscription, now, cancellationToken);
                again = Sooner(again, next);
                batch.Add(owed);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception, subscription.Id);
                again = Sooner(again, now + AfterFailure);
            }
        }

        await InsertNeedsLockAsync(batch.Drain(), cancellationToken);
        return again;
    }

    private async Task<(DateTimeOffset? Next, ImmutableArray<LedgerEntry> Owed)> PlanOneNeedsLockAsync(
        Catalogue catalogue, Subscription subscription, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (WeeklySchedule.TryCreate(subscription) is not { } schedule)
        {
            LogUnknownZone(subscription.Id, subscription.TimeZone);
            return (null, []);
        }

        var slot = schedule.LatestAt(now);
        var next = schedule.SlotOf(slot.Week.Next).At;
        if (!time.IsOpen(slot) || await FindDueNeedsLockAsync(catalogue, subscription, slot, now, cancellationToken) is not var (due, rows))
        {
            return (next, []);
        }

        var skipped = ImmutableArray.CreateBuilder<LedgerEntry>();
        foreach (var missed in due.MissedWeeks)
        {
            var (parts, hasNews) = await composer.ComposeSkippedAsync(catalogue, subscription, missed, OvertakenBy(due.Week), now, cancellationToken);
            due = hasNews ? due : due with { MissedWeeks = due.MissedWeeks.Remove(missed) };
            skipped.AddRange(parts.Where(_ => rows.All(row => row.Key.Week != missed)));
        }

        return (next, [.. await composer.ComposeDueAsync(catalogue, subscription, due, slot, now, cancellationToken), .. skipped]);
    }

    /// <remarks>What was known before is only trusted when it says that nothing is owed: others may have planned meanwhile.</remarks>
    private async Task<(DueDigest Due, ImmutableArray<LedgerEntry> Rows)?> FindDueNeedsLockAsync(
        Catalogue catalogue, Subscription subscription, Slot slot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(subscription.Id, out var known) && DueDigest.Find(subscription, slot, known, catalogue, now) is null)
        {
            return null;
        }

        var query = new LedgerQuery { Subscription = subscription.Id, Part = 1, IsNewestFirst = true, IsBrief = true, Limit = HistoryRows };
        var rows = await ledger.ReadAsync(query, cancellationToken);
        var history = _known[subscription.Id] = PostHistory.Of(rows);
        if (DueDigest.Find(subscription, slot, history, catalogue, now) is not { } due)
        {
            return null;
        }

        if (!await SkipOvertakenAsync(rows, due, cancellationToken))
        {
            return (due, rows);
        }

        rows = await ledger.ReadAsync(query, cancellationToken);
        return DueDigest.Find(subscription, slot, PostHistory.Of(rows), catalogue, now) is { } newer ? (newer, rows) : null;
    }

    /// <summary>Earlier digests that were planned, then outlived an outage unsent, give way: their later parts are skipped with the first.</summary>
    /// <returns>Whether there were any: then they belong to what was missed.</returns>
    private async Task<bool> SkipOvertakenAsync(ImmutableArray<LedgerEntry> rows, DueDigest due, CancellationToken cancellationToken)
    {
        var isAny = false;
        foreach (var row in rows.Where(row => row is { Key.Part: 1, State: PartState.Planned } && time.IsStale(row)))
        {
            var skipped = new PartState.Skipped(OvertakenBy(due.Week), time.Now);
            isAny |= await ledger.AdvanceAsync(row.Key, row.Claim, skipped, cancellationToken);
        }

        return isAny;
    }

    private async Task InsertNeedsLockAsync(ImmutableArray<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        LogPlanned(await ledger.PlanAsync(entries, cancellationToken));
        foreach (var group in entries.GroupBy(entry => entry.Key.Subscription))
        {
            _known[group.Key] = PostHistory.Of([.. group.OrderByDescending(entry => entry.Key.Week).ThenByDescending(entry => entry.Key.Part)]);
        }
    }

    private static string OvertakenBy(IsoWeek week) => $"Overtaken by the digest of {week}.";

    private static DateTimeOffset? Sooner(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    [LoggerMessage(LogLevel.Information, "Planned {Count} parts")]
    private partial void LogPlanned(int count);

    [LoggerMessage(LogLevel.Error, "Subscription {Subscription} could not be planned; it is tried again in a minute")]
    private partial void LogFailed(Exception exception, SubscriptionId subscription);

    [LoggerMessage(LogLevel.Warning, "Subscription {Subscription} names the time zone {Zone}, which is not known: it has no slots")]
    private partial void LogUnknownZone(SubscriptionId subscription, string zone);
}
