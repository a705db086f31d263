namespace PaperDigest.Storage.Leases;

/// <summary>How asking for the sender's role ended.</summary>
public abstract record LeaseOutcome
{
    private LeaseOutcome()
    {
    }

    /// <summary>We send, as long as <see cref="SenderLease.KeepAsync"/> runs.</summary>
    public sealed record Held(LeaseHolder Holder) : LeaseOutcome;

    /// <summary>Another bot does, and is alive.</summary>
    public sealed record RefusedBy(LeaseHolder Holder) : LeaseOutcome;
}
