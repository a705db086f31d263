using PaperDigest.Digests;

namespace PaperDigest.Delivery;

/// <summary>One due moment of a subscription.</summary>
/// <param name="Week">The ISO week of its wall-clock day: every week has one slot.</param>
/// <param name="At">UTC.</param>
public readonly record struct Slot(IsoWeek Week, DateTimeOffset At)
{
    /// <summary>The digest it is meant for: that of the last week that is over when it comes.</summary>
    public IsoWeek OwnDigest => IsoWeek.Containing(Week.FirstDay.AddDays(-1));
}
