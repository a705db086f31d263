using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>The ledger's contract in memory, by the same arrows as every store.</summary>
internal sealed class MemoryLedger : ILedger
{
    private readonly Lock _lock = new();
    private readonly Dictionary<PartKey, LedgerEntry> _rows = [];
    private readonly HashSet<SubscriptionId> _gone = [];

    public ImmutableArray<LedgerEntry> Rows
    {
        get
        {
            lock (_lock)
            {
                return [.. Ordered(_rows.Values)];
            }
        }
    }

    public Task<int> PlanAsync(ImmutableArray<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return entries.All(entry => entry.State.CanBegin && entry is { Claim: 0, Attempts: 0 })
                ? Task.FromResult(entries.GroupBy(entry => (entry.Key.Subscription, entry.Key.Week)).Sum(PlanRunNeedsLock))
                : throw new ArgumentException("A row cannot begin so.", nameof(entries));
        }
    }

    public Task<ImmutableArray<LedgerEntry>> ClaimAsync(
        DateTimeOffset now, DateTimeOffset leaseUntil, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var claimed = ReadyNeedsLock()
                .Where(row => row.State.WakesAt <= now)
                .OrderBy(row => row.State.WakesAt).ThenBy(row => row.Key.Part).ThenBy(row => row.Turn).ThenBy(row => row.Key.Week)
                .DistinctBy(row => row.Destination)
                .Take(limit)
                .Select(row => row with { State = row.State.TryClaim(now, leaseUntil) ?? row.State, Claim = row.Claim + 1 })
                .ToImmutableArray();
            foreach (var row in claimed)
            {
                _rows[row.Key] = row;
            }

            return Task.FromResult(claimed);
        }
    }

    public Task<bool> AdvanceAsync(PartKey key, long claim, PartState next, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_rows.TryGetValue(key, out var row) || row.Claim != claim || (next is PartState.Planned && _gone.Contains(key.Subscription)))
            {
                return Task.FromResult(false);
            }

            if (!row.State.CanAdvanceTo(next))
            {
                throw new ArgumentException($"{key} cannot go from {row.State} to {next}.", nameof(next));
            }

            WriteNeedsLock(row, next);
            return Task.FromResult(true);
        }
    }

    public Task<bool> DecideAsync(PartKey key, PartState decision, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_rows.TryGetValue(key, out var row) || !row.State.CanBeDecided(decision))
            {
                return Task.FromResult(false);
            }

            WriteNeedsLock(row, decision);
            return Task.FromResult(true);
        }
    }

    public Task<ImmutableArray<LedgerEntry>> ReadAsync(LedgerQuery query, CancellationToken cancellationToken)
    {
        var rows = Rows.Where(row => (query.Subscription ?? row.Key.Subscription) == row.Key.Subscription
            && (query.Week ?? row.Key.Week) == row.Key.Week
            && (query.Part ?? row.Key.Part) == row.Key.Part
            && (query.Destination ?? row.Destination) == row.Destination
            && (!query.IsAwaitingDecision || row.State is PartState.AwaitingDecision));
        return Task.FromResult((query.IsNewestFirst ? rows.Reverse() : rows).Take(query.Limit).ToImmutableArray());
    }

    public Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(ReadyNeedsLock().Min(row => row.State.WakesAt));
        }
    }

    public void Forget(SubscriptionId subscription, DateTimeOffset now)
    {
        lock (_lock)
        {
            _gone.Add(subscription);
            foreach (var row in _rows.Values.Where(row => row.Key.Subscription == subscription && (row.State.IsOpen || row.State.MayBePosted)).ToList())
            {
                _rows[row.Key] = row with { State = new PartState.Skipped("The subscription was removed.", now), Claim = row.Claim + 1 };
            }
        }
    }

    private int PlanRunNeedsLock(IEnumerable<LedgerEntry> run)
    {
        var entries = run.ToList();
        var isNew = !_rows.Keys.Any(key => (key.Subscription, key.Week) == (entries[0].Key.Subscription, entries[0].Key.Week));
        return entries.Count(entry => !_gone.Contains(entry.Key.Subscription)
            && (isNew || entry.Content is PartContent.Publication)
            && _rows.TryAdd(entry.Key, entry));
    }

    private IEnumerable<LedgerEntry> ReadyNeedsLock()
    {
        var inHand = _rows.Values.Where(row => row.State.IsInHand).Select(row => row.Destination).ToHashSet();
        return _rows.Values.Where(row => row.State.IsOpen && (row.State.IsInHand || (!inHand.Contains(row.Destination) && IsNextNeedsLock(row))));
    }

    private bool IsNextNeedsLock(LedgerEntry row) =>
        !_rows.Values.Any(other => IsOfSameRun(other, row) && other.Key.Part < row.Key.Part && other.State is not PartState.Sent);

    private void WriteNeedsLock(LedgerEntry row, PartState next)
    {
        var begins = row.State is PartState.Claimed { SendingAt: null } && next is PartState.Claimed { SendingAt: not null };
        var plannedAt = !row.State.IsOpen && next is PartState.Planned planned ? planned.DueAt : row.PlannedAt;
        _rows[row.Key] = row with { State = next, Attempts = row.Attempts + (begins ? 1 : 0), PlannedAt = plannedAt };
        foreach (var later in _rows.Values.Where(other => IsOfSameRun(other, row) && other.Key.Part > row.Key.Part).ToList())
        {
            _rows[later.Key] = (later.State, next) switch
            {
                (PartState.Planned, PartState.Refused or PartState.Skipped) =>
                    later with { State = new PartState.Skipped("An earlier part was not posted.", row.PlannedAt) },
                (PartState.Refused or PartState.Skipped, PartState.Planned again) when !row.State.IsOpen =>
                    later with { State = again, PlannedAt = again.DueAt },
                _ => later,
            };
        }
    }

    private static bool IsOfSameRun(LedgerEntry one, LedgerEntry other) =>
        one.Key.Subscription == other.Key.Subscription && one.Key.Week == other.Key.Week;

    private static IEnumerable<LedgerEntry> Ordered(IEnumerable<LedgerEntry> rows) =>
        rows.OrderBy(row => row.Key.Subscription.Value).ThenBy(row => row.Key.Week).ThenBy(row => row.Key.Part);
}
