using PaperDigest.Digests;

namespace PaperDigest.Delivery.Care;

/// <summary>What is told at most once.</summary>
/// <param name="Subscription">About whose; zero for the whole bot.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">To what: a week, a part, a slot and an obstacle. Plain, stable, and the same after a restart.</param>
public readonly record struct NoticeKey(SubscriptionId Subscription, NoticeKind Kind, string Subject)
{
    /// <summary>A late digest that waits for an answer.</summary>
    public static NoticeKey Late(SubscriptionId subscription, IsoWeek week) => new(subscription, NoticeKind.Late, week.ToString());

    /// <summary>The week a late question is about.</summary>
    public IsoWeek? FindWeek() => IsoWeek.TryParse(Subject, out var week) ? week : null;

    /// <summary>Something about one part.</summary>
    public static NoticeKey Of(NoticeKind kind, PartKey part) => new(part.Subscription, kind, $"{part.Week}/{part.Part}");
}
