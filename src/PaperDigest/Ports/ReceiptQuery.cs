using PaperDigest.Delivery;
using PaperDigest.Digests;

namespace PaperDigest.Ports;

/// <summary>Which receipts to list; what is left out does not restrict.</summary>
public sealed record ReceiptQuery
{
    /// <summary>Of one subscription.</summary>
    public SubscriptionId? Subscription { get; init; }

    /// <summary>Of one week.</summary>
    public IsoWeek? Week { get; init; }

    /// <summary>How many at most.</summary>
    public int Limit { get; init; } = int.MaxValue;
}
