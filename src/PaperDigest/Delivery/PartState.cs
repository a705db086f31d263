using PaperDigest.Ports;

namespace PaperDigest.Delivery;

/// <summary>Where a part owed stands; the arrows between the states are drawn in src/README.md.</summary>
public abstract record PartState
{
    private PartState()
    {
    }

    /// <summary>Waits for its turn.</summary>
    /// <param name="DueAt">Not before then, UTC.</param>
    public sealed record Planned(DateTimeOffset DueAt) : PartState;

    /// <summary>A worker has it.</summary>
    /// <param name="LeaseUntil">When the worker is given up for dead, UTC.</param>
    /// <param name="SendingAt">Set durably before anything is sent; without it, nothing was.</param>
    public sealed record Claimed(DateTimeOffset LeaseUntil, DateTimeOffset? SendingAt) : PartState;

    /// <summary>Discord has it.</summary>
    public sealed record Sent(ChannelId Channel, MessageId Message, DateTimeOffset At) : PartState;

    /// <summary>It may have been posted: to be looked up in the channel's history before anything else.</summary>
    /// <param name="SendingAt">When the first attempt that may have worked began, UTC.</param>
    /// <param name="DueAt">Not to be looked up before then, UTC.</param>
    public sealed record Unclear(DateTimeOffset SendingAt, DateTimeOffset DueAt) : PartState;

    /// <summary>Discord will not take it.</summary>
    /// <param name="Reason">Plain English for admins and logs; never a payload.</param>
    /// <param name="At">UTC.</param>
    public sealed record Refused(string Reason, DateTimeOffset At) : PartState;

    /// <summary>Nobody can tell whether it was posted: an admin decides.</summary>
    public sealed record AwaitingDecision(string Reason, DateTimeOffset At) : PartState;

    /// <summary>Deliberately not posted: overtaken by a newer digest, past the late window, or its subscription ended.</summary>
    public sealed record Skipped(string Reason, DateTimeOffset At) : PartState;
}
