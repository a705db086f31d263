namespace PaperDigest.Ports;

/// <summary>How posting something ended.</summary>
public abstract record PostOutcome
{
    private PostOutcome()
    {
    }

    /// <summary>Discord has it.</summary>
    /// <param name="Channel">Where it stands; of a thread or a forum post: the thread.</param>
    /// <param name="Message">The message; of a thread: the one it began at; of a forum post: its first.</param>
    public sealed record Posted(ChannelId Channel, MessageId Message) : PostOutcome
    {
        /// <summary>Whether it stands in an announcement channel and can be published from there, if that was asked.</summary>
        public bool CanPublish { get; init; }
    }

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
