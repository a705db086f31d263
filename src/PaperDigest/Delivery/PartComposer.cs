using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Makes the ledger rows of a week for a subscription, with their messages.</summary>
internal sealed class PartComposer(WeekComposer composer, PostLayout layout, ILedger ledger, LateRule late, DeliveryTime time)
{
    private static readonly Comparer<PaperId> ById = Comparer<PaperId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    /// <summary>The parts, all in one state; none if the week has nothing (more) for the subscription.</summary>
    /// <remarks>What an earlier week brought is left out, so that one paper comes once per subscription.</remarks>
    public async Task<ImmutableArray<LedgerEntry>> ComposeAsync(
        Catalogue catalogue, Subscription subscription, DueDigest due, PartState state, CancellationToken cancellationToken)
    {
        var delivered = await FindDeliveredAsync(catalogue, subscription, due.Week, cancellationToken);
        return Rows(composer.Compose(catalogue, subscription, due, delivered), subscription, due.Week, state);
    }

    /// <summary>The parts of what a slot brings now: planned, or skipped if it is late and the subscription wants it so.</summary>
    public async Task<ImmutableArray<LedgerEntry>> ComposeDueAsync(
        Catalogue catalogue, Subscription subscription, DueDigest due, Slot slot, CancellationToken cancellationToken)
    {
        var entries = await ComposeAsync(catalogue, subscription, due, new PartState.Planned(time.Now), cancellationToken);
        return !entries.IsEmpty && await late.FindObstacleAsync(subscription, due.Week, slot, cancellationToken) is { } skipped
            ? [.. entries.Select(entry => entry with { State = skipped })]
            : entries;
    }

    private ImmutableArray<LedgerEntry> Rows(ImmutableArray<Message> messages, Subscription subscription, IsoWeek week, PartState state)
    {
        var plannedAt = time.Now;
        return [.. messages.Select((message, index) =>
        {
            var key = new PartKey(subscription.Id, week, index + 1);
            var mark = PartMark.Of(key, subscription.Destination);
            return new LedgerEntry
            {
                Key = key,
                Parts = messages.Length,
                Destination = subscription.Destination,
                Message = layout.Stamp(message, key, messages.Length, mark),
                Mark = mark,
                PlannedAt = plannedAt,
                State = state,
            };
        })];
    }

    private async Task<ImmutableSortedSet<PaperId>> FindDeliveredAsync(
        Catalogue catalogue, Subscription subscription, IsoWeek week, CancellationToken cancellationToken)
    {
        var delivered = ImmutableSortedSet.CreateBuilder(ById);
        foreach (var earlier in PaperSelection.Repeats(catalogue, subscription, week))
        {
            var rows = await ledger.ReadAsync(new LedgerQuery { Subscription = subscription.Id, Week = earlier.Key }, cancellationToken);
            if (rows.Any(row => row.State is not (PartState.Skipped or PartState.Refused)))
            {
                delivered.UnionWith(earlier);
            }
        }

        return delivered.ToImmutable();
    }
}
