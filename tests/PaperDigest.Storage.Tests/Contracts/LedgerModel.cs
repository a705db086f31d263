using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Digests;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>The ledger as one would explain it: a list of rows and the rules, no database. Real ledgers are compared with it.</summary>
internal sealed class LedgerModel(IEnumerable<Subscription> subscriptions)
{
    private readonly HashSet<SubscriptionId> _subscriptions = [.. subscriptions.Select(subscription => subscription.Id)];
    private readonly SortedDictionary<(long Subscription, IsoWeek Week, int Part), LedgerEntry> _rows = [];

    public IReadOnlyCollection<LedgerEntry> Rows => _rows.Values;

    public int Plan(ImmutableArray<LedgerEntry> digest)
    {
        if (!_subscriptions.Contains(digest[0].Key.Subscription) || Rows.Any(row => IsSameDigest(row, digest[0])))
        {
            return 0;
        }

        foreach (var entry in digest)
        {
            Write(entry);
        }

        return digest.Length;
    }

    public ImmutableArray<LedgerEntry> Claim(DateTimeOffset now, DateTimeOffset leaseUntil, int limit)
    {
        var claimed = new List<LedgerEntry>();
        foreach (var entry in Ready().Where(entry => entry.State.WakesAt <= now))
        {
            if (claimed.Count < limit && claimed.TrueForAll(other => other.Destination != entry.Destination))
            {
                claimed.Add(Write(entry with { State = entry.State.TryClaim(now, leaseUntil)!, Claim = entry.Claim + 1 })); // It is due.
            }
        }

        return [.. claimed];
    }

    public bool Advance(PartKey key, long claim, PartState next)
    {
        if (!_rows.TryGetValue(Place(key), out var entry) || entry.Claim != claim)
        {
            return false;
        }

        return entry.State.CanAdvanceTo(next) ? Settle(entry, next) : throw new ArgumentException("No such arrow.", nameof(next));
    }

    public bool Decide(PartKey key, PartState decision) =>
        _rows.TryGetValue(Place(key), out var entry) && entry.State.CanBeDecided(decision) && Settle(entry, decision);

    public bool Remove(SubscriptionId id, DateTimeOffset now)
    {
        foreach (var entry in Rows.Where(entry => entry.Key.Subscription == id).ToList())
        {
            if (entry.State.IsOpen || entry.State is PartState.AwaitingDecision)
            {
                Write(entry with { State = new PartState.Skipped("", now), Claim = entry.Claim + 1 });
            }
        }

        return _subscriptions.Remove(id);
    }

    public DateTimeOffset? FindNextDue() => Ready() is [var first, ..] ? first.State.WakesAt : null;

    private IReadOnlyList<LedgerEntry> Ready() =>
    [
        .. Rows.Where(entry => entry.State.IsInHand || (entry.State is PartState.Planned && !IsWaiting(entry)))
            .OrderBy(entry => entry.State.WakesAt).ThenBy(entry => entry.Key.Part).ThenBy(entry => entry.Turn)
            .ThenBy(entry => entry.Key.Week).ThenBy(entry => entry.Key.Subscription.Value),
    ];

    private bool IsWaiting(LedgerEntry entry) => Rows.Any(other =>
        (other.State.IsInHand && other.Destination == entry.Destination)
        || (IsSameDigest(other, entry) && other.Key.Part < entry.Key.Part && other.State is not PartState.Sent));

    private bool Settle(LedgerEntry entry, PartState next)
    {
        if (next is PartState.Planned && !_subscriptions.Contains(entry.Key.Subscription))
        {
            return false;
        }

        var isBegun = entry.State is PartState.Claimed { SendingAt: null } && next is PartState.Claimed { SendingAt: not null };
        Write(entry with
        {
            State = next,
            Attempts = entry.Attempts + (isBegun ? 1 : 0),
            PlannedAt = next is PartState.Planned planned && !entry.State.IsOpen ? planned.DueAt : entry.PlannedAt,
        });
        if (next is PartState.Refused or PartState.Skipped)
        {
            var at = next is PartState.Refused refused ? refused.At : ((PartState.Skipped)next).At;
            foreach (var later in Rows.Where(row => IsSameDigest(row, entry) && row.Key.Part > entry.Key.Part && row.State is PartState.Planned).ToList())
            {
                Write(later with { State = new PartState.Skipped("", at) });
            }
        }

        if (next is PartState.Planned again && !entry.State.IsOpen)
        {
            foreach (var later in Rows.Where(row => IsSameDigest(row, entry) && row.Key.Part > entry.Key.Part && row.State is (PartState.Refused or PartState.Skipped)).ToList())
            {
                Write(later with { State = again, PlannedAt = again.DueAt });
            }
        }

        return true;
    }

    private LedgerEntry Write(LedgerEntry entry) => _rows[Place(entry.Key)] = entry;

    private static bool IsSameDigest(LedgerEntry one, LedgerEntry other) => one.Key with { Part = 0 } == other.Key with { Part = 0 };

    private static (long Subscription, IsoWeek Week, int Part) Place(PartKey key) => (key.Subscription.Value, key.Week, key.Part);
}
