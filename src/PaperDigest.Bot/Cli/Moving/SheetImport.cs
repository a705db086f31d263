using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Bot.Cli.Moving;

/// <summary>Brings a sheet's subscriptions into the store: those that are there stay, those that differ change, the others come new. So doing it twice is doing it once.</summary>
internal sealed class SheetImport(ISubscriptions subscriptions)
{
    /// <summary>Imports them.</summary>
    /// <returns>How many came new, changed, and were there already.</returns>
    public async Task<(int Added, int Changed, int Same)> ImportAsync(ImmutableArray<Subscription> wanted, CancellationToken cancellationToken)
    {
        var there = (await subscriptions.ListAsync(new SubscriptionQuery(), cancellationToken)).ToList();
        var different = wanted.Where(wish => FindAndTake(there, existing => IsSame(existing, wish)) is null).ToList();
        var (added, changed) = (0, 0);
        foreach (var wish in different)
        {
            if (FindAndTake(there, each => IsMeant(each, wish)) is { } existing)
            {
                await subscriptions.UpdateAsync(Changed(existing, wish), cancellationToken);
                changed++;
            }
            else
            {
                await subscriptions.AddAsync(wish, cancellationToken);
                added++;
            }
        }

        return (added, changed, wanted.Length - different.Count);
    }

    private static Subscription? FindAndTake(List<Subscription> there, Predicate<Subscription> fits)
    {
        var found = there.Find(fits);
        _ = found is not null && there.Remove(found);
        return found;
    }

    private static bool IsSame(Subscription existing, Subscription wish) => SheetWriter.Fields(existing).SequenceEqual(SheetWriter.Fields(wish), StringComparer.Ordinal);

    // The same place, papers and language: what differs is when and how.
    private static bool IsMeant(Subscription existing, Subscription wish) =>
        existing.Destination == wish.Destination && existing.Language == wish.Language && existing.Categories.SequenceEqual(wish.Categories);

    private static Subscription Changed(Subscription existing, Subscription wish) => existing with
    {
        Day = wish.Day,
        Time = wish.Time,
        TimeZone = wish.TimeZone,
        Style = wish.Style,
        Role = wish.Role,
        IsPaused = wish.IsPaused,
    };
}
