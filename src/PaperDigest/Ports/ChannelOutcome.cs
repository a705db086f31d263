namespace PaperDigest.Ports;

/// <summary>What asking about a channel told.</summary>
public abstract record ChannelOutcome
{
    private ChannelOutcome()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Name">As shown, untrusted.</param>
    /// <param name="OurPermissions">What we may do there.</param>
    public sealed record Known(ChannelKind Kind, string Name, Permissions OurPermissions) : ChannelOutcome;

    /// <summary>Gone, or hidden from us.</summary>
    public sealed record Missing(string Reason) : ChannelOutcome;

    /// <summary>Not now; may be later.</summary>
    public sealed record NotNow(TimeSpan RetryAfter, string Reason) : ChannelOutcome;
}
