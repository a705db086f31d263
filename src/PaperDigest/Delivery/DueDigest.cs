using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Delivery;

/// <summary>What a subscription is owed at a moment: the calendar's answer, without a memory of its own.</summary>
/// <remarks>
/// A slot brings the newest digest that is newer than everything on record for the subscription. It is open from its moment to the end of
/// the late window, or until it has brought its own digest (that of the last week that was over) or a newer one. So a digest goes out at
/// the first slot at or after it becomes available; one that arrives late goes out on arrival while the slot is open, and else at the
/// next slot; one that arrives early waits. After an outage the newest goes out and those it overtook are named in it.
/// </remarks>
/// <param name="Week">The digest to post.</param>
/// <param name="MissedWeeks">Earlier digests that were never posted, newest first.</param>
internal sealed record DueDigest(IsoWeek Week, ImmutableArray<IsoWeek> MissedWeeks)
{
    /// <summary>What is owed now, if anything.</summary>
    public static DueDigest? Find(Subscription subscription, Slot slot, PostHistory history, Catalogue catalogue, DateTimeOffset now)
    {
        if (slot.At < subscription.CreatedAt || history.Settles(slot, now))
        {
            return null;
        }

        var wanted = catalogue.Weeks
            .TakeWhile(week => week >= subscription.FirstWeek && (history.LastPostedWeek is not { } posted || week > posted))
            .Where(week => PaperSelection.HasAny(catalogue, subscription, week))
            .ToImmutableArray();
        return wanted is [var newest, .. var missed] && history.Precedes(newest) ? new DueDigest(newest, missed) : null;
    }
}
