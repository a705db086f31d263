using System.Collections.Immutable;
using PaperDigest.Delivery;

namespace PaperDigest.Proofs.Tests.Stories;

/// <summary>The standing wishes of a story, and when they are due.</summary>
internal sealed class Agenda(ImmutableArray<Subscription> subscriptions)
{
    private readonly ImmutableArray<WeeklySchedule> _schedules = [.. subscriptions.Select(one => WeeklySchedule.TryCreate(one)!)]; // Our zones are known.

    public ImmutableArray<Subscription> Subscriptions => subscriptions;

    /// <summary>The first slot of anybody after a moment.</summary>
    public DateTimeOffset NextSlot(DateTimeOffset moment) => _schedules.Min(schedule => schedule.After(moment).First().At);
}
