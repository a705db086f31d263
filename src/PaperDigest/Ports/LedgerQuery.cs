using PaperDigest.Delivery;
using PaperDigest.Digests;

namespace PaperDigest.Ports;

/// <summary>Which ledger rows to read; what is left out does not restrict.</summary>
public sealed record LedgerQuery
{
    /// <summary>Of one subscription.</summary>
    public SubscriptionId? Subscription { get; init; }

    /// <summary>Of one week.</summary>
    public IsoWeek? Week { get; init; }

    /// <summary>Of one part number.</summary>
    public int? Part { get; init; }

    /// <summary>Of one destination, by whichever subscription.</summary>
    public Destination? Destination { get; init; }

    /// <summary>Only rows that await an admin's decision.</summary>
    public bool IsAwaitingDecision { get; init; }

    /// <summary>Newest week first and last part first: key order backwards.</summary>
    public bool IsNewestFirst { get; init; }

    /// <summary>Leaves out what the parts say, which is most of a row: their content reads as cleared, with its papers.</summary>
    public bool IsBrief { get; init; }

    /// <summary>How many rows at most.</summary>
    public int Limit { get; init; } = 1000;
}
