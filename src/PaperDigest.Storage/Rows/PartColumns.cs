using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Rows;

/// <summary>A part's state, spread over the ledger's columns: the same for every database.</summary>
/// <param name="State">The column <c>state</c>.</param>
internal sealed record PartColumns(string State)
{
    public const string Planned = "planned";
    public const string Claimed = "claimed";
    public const string Sent = "sent";
    public const string Unclear = "unclear";
    public const string Refused = "refused";
    public const string Awaiting = "awaiting";
    public const string Skipped = "skipped";

    /// <summary><c>due_at</c>: when an open row may be given out.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary><c>sending_at</c>.</summary>
    public DateTimeOffset? SendingAt { get; init; }

    /// <summary><c>sent_channel_id</c>.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary><c>sent_message_id</c>.</summary>
    public MessageId? Message { get; init; }

    /// <summary><c>reason</c>.</summary>
    public string? Reason { get; init; }

    /// <summary><c>ended_at</c>.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public static PartColumns Of(PartState state) => state switch
    {
        PartState.Planned planned => new(Planned) { DueAt = planned.DueAt },
        PartState.Claimed claimed => new(Claimed) { DueAt = claimed.LeaseUntil, SendingAt = claimed.SendingAt },
        PartState.Sent sent => new(Sent) { Channel = sent.Channel, Message = sent.Message, EndedAt = sent.At },
        PartState.Unclear unclear => new(Unclear) { DueAt = unclear.DueAt, SendingAt = unclear.SendingAt },
        PartState.Refused refused => new(Refused) { Reason = refused.Reason, EndedAt = refused.At },
        PartState.AwaitingDecision awaiting => new(Awaiting) { Reason = awaiting.Reason, EndedAt = awaiting.At },
        PartState.Skipped skipped => new(Skipped) { Reason = skipped.Reason, EndedAt = skipped.At },
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <exception cref="StorageException">The row breaks the table's own rules.</exception>
    public PartState ToState() => this switch
    {
        { State: Planned, DueAt: { } due } => new PartState.Planned(due),
        { State: Claimed, DueAt: { } until } => new PartState.Claimed(until, SendingAt),
        { State: Sent, Channel: { } channel, Message: { } message, EndedAt: { } at } => new PartState.Sent(channel, message, at),
        { State: Unclear, SendingAt: { } sendingAt, DueAt: { } due } => new PartState.Unclear(sendingAt, due),
        { State: Refused, Reason: { } reason, EndedAt: { } at } => new PartState.Refused(reason, at),
        { State: Awaiting, Reason: { } reason, EndedAt: { } at } => new PartState.AwaitingDecision(reason, at),
        { State: Skipped, Reason: { } reason, EndedAt: { } at } => new PartState.Skipped(reason, at),
        _ => throw new StorageException($"The ledger holds a row that is {State} without what that needs."),
    };
}
