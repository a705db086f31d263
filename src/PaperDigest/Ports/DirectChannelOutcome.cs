namespace PaperDigest.Ports;

/// <summary>How opening a person's direct channel ended.</summary>
public abstract record DirectChannelOutcome
{
    private DirectChannelOutcome()
    {
    }

    /// <summary>It is open. Whether the person takes messages shows when posting.</summary>
    public sealed record Opened(ChannelId Channel) : DirectChannelOutcome;

    /// <summary>Not now; may be later.</summary>
    public sealed record NotNow(TimeSpan RetryAfter, string Reason) : DirectChannelOutcome;

    /// <summary>Not for this person.</summary>
    public sealed record Refused(RefusalKind Kind, string Reason) : DirectChannelOutcome;
}
