namespace PaperDigest.Ports;

/// <summary>What a look into a channel's history told.</summary>
public abstract record LookupOutcome
{
    private LookupOutcome()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="Channel">Where; of a forum post: its thread.</param>
    /// <param name="Message">Which message.</param>
    public sealed record Found(ChannelId Channel, MessageId Message) : LookupOutcome
    {
        /// <summary>As <see cref="PostOutcome.Posted.CanPublish"/>.</summary>
        public bool CanPublish { get; init; }
    }

    /// <summary>The history was readable and it is not there.</summary>
    public sealed record Absent : LookupOutcome;

    /// <summary>The history cannot be read (no right to, channel gone): this proves nothing.</summary>
    public sealed record Unreadable(string Reason) : LookupOutcome
    {
        /// <summary>We may not look: told in the reader's language.</summary>
        public const string NoRight = "no right to read the channel's history";

        /// <summary>There is more to look through than is reasonable: told in the reader's language.</summary>
        public const string TooMuch = "more messages since than can be looked through";
    }

    /// <summary>Not now; may be later.</summary>
    public sealed record NotNow(TimeSpan RetryAfter, string Reason) : LookupOutcome;
}
