using PaperDigest.Digests;

namespace PaperDigest.Delivery;

/// <summary>What became of one run: a week of a subscription.</summary>
/// <param name="Subscription">Whose.</param>
/// <param name="Week">Which digest.</param>
/// <param name="Numbers">They add up.</param>
/// <param name="EndedAt">When the last of its parts came to rest so far, UTC; none if none did.</param>
public sealed record RunReceipt(SubscriptionId Subscription, IsoWeek Week, Receipt Numbers, DateTimeOffset? EndedAt);
