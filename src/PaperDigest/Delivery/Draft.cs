using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>What a part becomes at Discord, found out right before it is sent.</summary>
internal abstract record Draft
{
    private Draft()
    {
    }

    /// <summary>This is to be posted.</summary>
    public sealed record Ready(Post Post) : Draft;

    /// <summary>Not now; may be later.</summary>
    public sealed record NotNow(TimeSpan RetryAfter, string Reason) : Draft;

    /// <summary>It cannot be posted.</summary>
    public sealed record Refused(RefusalKind Kind, string Reason) : Draft;
}
