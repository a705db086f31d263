namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>Whether the first in a queue may go.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Until">If closed: until when.</param>
internal readonly record struct QueueGate(QueueGate.State Kind, TimeSpan Until)
{
    public enum State
    {
        /// <summary>Now.</summary>
        Open,

        /// <summary>Not before a moment.</summary>
        Closed,

        /// <summary>Not before an answer is in.</summary>
        Busy,
    }
}
