namespace PaperDigest.Delivery;

/// <summary>The arrows between the states of a part, in one place: every ledger enforces them, every worker may ask first.</summary>
/// <remarks>
/// The drawing is in src/README.md. It is followed to the letter, with these additions: a planned part may be moved or skipped by
/// whoever read it; a claimed one may be skipped while nothing was sent; and what was surely not posted (refused or skipped) may
/// be planned again, because an admin who has mended a permission expects the digest after all.
/// </remarks>
public static class PartArrows
{
    extension(PartState state)
    {
        /// <summary>When a part in this state may be given out, UTC; none if it is no longer open.</summary>
        public DateTimeOffset? WakesAt => state switch
        {
            PartState.Planned planned => planned.DueAt,
            PartState.Claimed claimed => claimed.LeaseUntil,
            PartState.Unclear unclear => unclear.DueAt,
            _ => null,
        };

        /// <summary>Whether it still has to be worked on; a part that awaits a decision does not.</summary>
        public bool IsOpen => state.WakesAt is not null;

        /// <summary>Whether it occupies its destination: nothing else is given out there meanwhile.</summary>
        public bool IsInHand => state is PartState.Claimed or PartState.Unclear;

        /// <summary>Whether it may have been posted for all we know.</summary>
        public bool MayBePosted => state is PartState.Claimed { SendingAt: not null } or PartState.Unclear or PartState.AwaitingDecision;

        /// <summary>Whether a row may begin in this state.</summary>
        public bool CanBegin => state is PartState.Planned or PartState.Skipped;

        /// <summary>What a claim makes of it; none if it is not open or not due.</summary>
        public PartState? TryClaim(DateTimeOffset now, DateTimeOffset leaseUntil) => state switch
        {
            _ when state.WakesAt is not { } moment || moment > now => null,
            PartState.Claimed { SendingAt: { } sendingAt } => new PartState.Unclear(sendingAt, leaseUntil),
            PartState.Unclear unclear => unclear with { DueAt = leaseUntil },
            _ => new PartState.Claimed(leaseUntil, SendingAt: null),
        };

        /// <summary>Whether the holder of the part's claim may write this state next.</summary>
        public bool CanAdvanceTo(PartState next) => (state, next) switch
        {
            (PartState.Planned, PartState.Planned or PartState.Skipped) => true,
            (PartState.Claimed from, PartState.Claimed to) => from.SendingAt is null || to.SendingAt == from.SendingAt,
            (PartState.Claimed from, PartState.Unclear to) => to.SendingAt == from.SendingAt,
            (PartState.Claimed from, PartState.Sent) => from.SendingAt is not null,
            (PartState.Claimed from, PartState.Skipped) => from.SendingAt is null,
            (PartState.Claimed, PartState.Planned or PartState.Refused) => true,
            (PartState.Unclear from, PartState.Unclear to) => to.SendingAt == from.SendingAt,
            (PartState.Unclear, PartState.Sent or PartState.Planned or PartState.AwaitingDecision) => true,
            (PartState.Refused or PartState.Skipped, PartState.Planned) => true,
            _ => false,
        };

        /// <summary>Whether an admin may settle it so.</summary>
        public bool CanBeDecided(PartState decision) =>
            state is PartState.AwaitingDecision && decision is PartState.Sent or PartState.Planned;
    }
}
