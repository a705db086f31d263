using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Delivery.Care;

/// <summary>Looks a day ahead: whether the next digest of a feed can arrive. Who set the feed up hears of what is in the way, once per slot and obstacle.</summary>
internal sealed class PreFlight(FeedInspection inspection, AdminTeller teller, DigestShelf shelf, DeliveryTime time)
{
    /// <summary>How long before a slot the looking begins.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    /// <summary>Looks at one feed, if its slot is near and it posts at all.</summary>
    public async Task CheckAsync(Subscription feed, CancellationToken cancellationToken)
    {
        if (feed.IsPaused || shelf.Current.Weeks.IsEmpty || FindSlotAhead(feed) is not { } slot)
        {
            return;
        }

        if (await inspection.TryLookAsync(feed, cancellationToken) is { IsEmpty: false } obstacles)
        {
            await teller.TellAsync(feed, NoticesOf(feed, slot, obstacles), () => CareLetters.PreFlight(feed, slot, obstacles), cancellationToken);
        }
    }

    private Slot? FindSlotAhead(Subscription feed) =>
        WeeklySchedule.TryCreate(feed)?.After(time.Now).First() is { } slot && slot.At - time.Now <= Ahead ? slot : null;

    private ImmutableArray<Notice> NoticesOf(Subscription feed, Slot slot, ImmutableArray<Obstacle> obstacles) =>
    [
        .. obstacles.SelectMany(obstacle => obstacle.Subjects).Select(subject => new Notice(
            new NoticeKey(feed.Id, NoticeKind.Obstacle, $"{slot.Week} {subject}"), $"In the way of {slot.Week}: {subject}.", time.Now)),
    ];
}
