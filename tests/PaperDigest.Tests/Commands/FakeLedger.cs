using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Commands;

/// <summary>A ledger that only remembers: nothing works it off, so what was planned stays planned until a test says otherwise.</summary>
internal sealed class FakeLedger : ILedger
{
    private readonly Lock _lock = new();
    private readonly Dictionary<PartKey, LedgerEntry> _rows = [];

    public ImmutableArray<LedgerEntry> Rows
    {
        get
        {
            lock (_lock)
            {
                return [.. _rows.Values];
            }
        }
    }

    public Task<int> PlanAsync(ImmutableArray<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(entries.Count(entry => _rows.TryAdd(entry.Key, entry)));
        }
    }

    public Task<ImmutableArray<LedgerEntry>> ClaimAsync(DateTimeOffset now, DateTimeOffset leaseUntil, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(ImmutableArray<LedgerEntry>.Empty);

    public Task<bool> AdvanceAsync(PartKey key, long claim, PartState next, CancellationToken cancellationToken) => Task.FromResult(Set(key, next));

    public Task<bool> DecideAsync(PartKey key, PartState decision, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_rows.TryGetValue(key, out var row) && row.State is PartState.AwaitingDecision && Set(key, decision));
        }
    }

    public Task<ImmutableArray<LedgerEntry>> ReadAsync(LedgerQuery query, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<ImmutableArray<LedgerEntry>>([.. _rows.Values
                .Where(row => query.Subscription is not { } subscription || row.Key.Subscription == subscription)
                .Where(row => query.Week is not { } week || row.Key.Week == week)
                .Where(row => !query.IsAwaitingDecision || row.State is PartState.AwaitingDecision)
                .OrderByDescending(row => row.Key.Week).ThenBy(row => row.Key.Part)]);
        }
    }

    public Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);

    /// <summary>Puts every row into a state.</summary>
    public void SetAll(PartState state)
    {
        foreach (var row in Rows)
        {
            Set(row.Key, state);
        }
    }

    private bool Set(PartKey key, PartState state)
    {
        lock (_lock)
        {
            var isThere = _rows.TryGetValue(key, out var row);
            if (row is { })
            {
                _rows[key] = row with { State = state };
            }

            return isThere;
        }
    }
}
