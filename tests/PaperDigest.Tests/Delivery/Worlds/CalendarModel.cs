using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>
/// The rules of the calendar once more, as plainly as can be and without ledger, planner or library: looks at every half hour of a
/// year, knows when each digest came and when the bot was there, and says what goes out when.
/// </summary>
internal static class CalendarModel
{
    private static readonly TimeSpan LateWindow = TimeSpan.FromDays(3);

    /// <param name="slots">The feed's slots, oldest first, each with the digest week that was over last.</param>
    /// <param name="published">When each digest came, in the order of weeks.</param>
    /// <param name="moments">The minutes at which the bot was there, in order.</param>
    public static ImmutableArray<(IsoWeek Week, DateTimeOffset At)> Posts(
        IReadOnlyList<(DateTimeOffset At, IsoWeek Own)> slots,
        IReadOnlyList<(IsoWeek Week, DateTimeOffset At)> published,
        IEnumerable<DateTimeOffset> moments)
    {
        var posts = ImmutableArray.CreateBuilder<(IsoWeek Week, DateTimeOffset At)>();
        foreach (var moment in moments)
        {
            var slot = slots.LastOrDefault(slot => slot.At <= moment);
            var there = published.Where(digest => digest.At <= moment).Select(digest => digest.Week).DefaultIfEmpty().Max();
            var last = posts.Count > 0 ? posts[^1] : default;
            var isNew = there > last.Week;
            var isOpen = slot.At != default && moment <= slot.At + LateWindow;
            var isDone = last.At >= slot.At && last.Week >= slot.Own;
            if (isNew && isOpen && !isDone)
            {
                posts.Add((there, moment));
            }
        }

        return posts.ToImmutable();
    }
}
