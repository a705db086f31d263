using System.Collections.Immutable;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Makes the ledger rows of a week for a subscription.</summary>
internal sealed class PartComposer(WeekComposer composer, ILedger ledger, LateRule late, DeliveryTime time)
{
    private const string AllBrought = "All its papers came here before.";

    private static readonly Comparer<PaperId> ById = Comparer<PaperId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    /// <summary>The parts, all in one state; none if the week has nothing (more) for the subscription.</summary>
    /// <remarks>What was brought to the same channel or person before, by whichever subscription, is left out: one paper comes once.</remarks>
    public async Task<ImmutableArray<LedgerEntry>> ComposeAsync(
        Catalogue catalogue, Subscription subscription, DueDigest due, PartState state, CancellationToken cancellationToken)
    {
        var delivered = await FindDeliveredAsync(catalogue, subscription, due.Week, cancellationToken);
        return Rows(composer.Compose(catalogue, subscription, due, delivered), subscription, due.Week, state);
    }

    /// <summary>The parts of what a slot brings now: planned, or skipped if there is nothing new in it, or if it is late and the subscription wants it so.</summary>
    public async Task<ImmutableArray<LedgerEntry>> ComposeDueAsync(
        Catalogue catalogue, Subscription subscription, DueDigest due, Slot slot, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var entries = await ComposeAsync(catalogue, subscription, due, new PartState.Planned(now), cancellationToken);
        if (entries.IsEmpty)
        {
            // On record, so that the slot is done and nobody looks again.
            return ComposeBrought(catalogue, subscription, due.Week, now);
        }

        return await late.FindObstacleAsync(subscription, due.Week, slot, cancellationToken) is { } skipped
            ? [.. entries.Select(entry => entry with { State = skipped })]
            : entries;
    }

    /// <summary>The parts of a week that is not posted, for the record.</summary>
    /// <param name="catalogue">Where the week is.</param>
    /// <param name="subscription">Whose.</param>
    /// <param name="week">Which.</param>
    /// <param name="reason">Why, unless there is nothing new in it.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Stops asking the store.</param>
    /// <returns>And whether its readers miss anything.</returns>
    public async Task<(ImmutableArray<LedgerEntry> Rows, bool HasNews)> ComposeSkippedAsync(
        Catalogue catalogue, Subscription subscription, IsoWeek week, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await ComposeAsync(catalogue, subscription, new DueDigest(week, []), new PartState.Skipped(reason, now), cancellationToken);
        return rows.IsEmpty ? (ComposeBrought(catalogue, subscription, week, now), false) : (rows, true);
    }

    /// <summary>The parts of a week in which nothing is new for the subscription, for the record.</summary>
    private ImmutableArray<LedgerEntry> ComposeBrought(Catalogue catalogue, Subscription subscription, IsoWeek week, DateTimeOffset now)
    {
        var parts = composer.Compose(catalogue, subscription, new DueDigest(week, []), []);
        return Rows(parts, subscription, week, new PartState.Skipped(AllBrought, now));
    }

    private ImmutableArray<LedgerEntry> Rows(ImmutableArray<PartContent> parts, Subscription subscription, IsoWeek week, PartState state)
    {
        var plannedAt = time.Now;
        return [.. parts.Select((content, index) =>
        {
            var key = new PartKey(subscription.Id, week, index + 1);
            return new LedgerEntry
            {
                Key = key,
                Parts = parts.Length,
                Destination = subscription.Destination,
                Content = content,
                Mark = PartMark.Of(key, subscription.Destination),
                PlannedAt = plannedAt,
                State = state,
            };
        })];
    }

    private async Task<ImmutableSortedSet<PaperId>> FindDeliveredAsync(
        Catalogue catalogue, Subscription subscription, IsoWeek week, CancellationToken cancellationToken)
    {
        if (catalogue.FindDigestFor(week, subscription.Language) is not { } digest)
        {
            return [];
        }

        var delivered = ImmutableSortedSet.CreateBuilder(ById);
        foreach (var checkedWeek in PaperSelection.WeeksToCheck(catalogue, digest))
        {
            var query = new LedgerQuery { Destination = subscription.Destination, Week = checkedWeek, IsBrief = true };
            delivered.UnionWith((await ledger.ReadAsync(query, cancellationToken))
                .Where(row => row.State is not (PartState.Skipped or PartState.Refused) && (row.Key.Subscription, row.Key.Week) != (subscription.Id, week))
                .SelectMany(row => row.Content.Papers)
                .Where(paper => paper.Language.SharesTongueWith(digest.Language))
                .Select(paper => paper.Id));
        }

        delivered.IntersectWith(digest.Papers.Select(paper => paper.Id));
        return delivered.ToImmutable();
    }
}
