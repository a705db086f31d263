namespace PaperDigest.Ports;

/// <summary>How posting a message ended.</summary>
public abstract record PostOutcome
{
    private PostOutcome()
    {
    }

    /// <summary>Discord has it.</summary>
    public sealed record Posted(MessageId Message) : PostOutcome;

    /// <summary>Surely not posted, and may be later.</summary>
    /// <param name="RetryAfter">How long to leave it.</param>
    /// <param name="Reason">For the log.</param>
    public sealed record NotSent(TimeSpan RetryAfter, string Reason) : PostOutcome;

    /// <summary>No answer, or one that does not tell: it may have been posted.</summary>
    public sealed record Unclear(string Reason) : PostOutcome;

    /// <summary>Discord will not take it.</summary>
    /// <param name="Kind">What follows from it.</param>
    /// <param name="Reason">Plain English; never a payload.</param>
    public sealed record Refused(RefusalKind Kind, string Reason) : PostOutcome;
}
