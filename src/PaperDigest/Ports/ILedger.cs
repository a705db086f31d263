using System.Collections.Immutable;
using PaperDigest.Delivery;

namespace PaperDigest.Ports;

/// <summary>The truth about what was posted: one row per part owed. The rules of its states are enforced by the store too.</summary>
/// <remarks>Thread-safe. A broken store is an exception; every call is one transaction.</remarks>
public interface ILedger
{
    /// <summary>
    /// Inserts what is owed, all of it or nothing. A week of a subscription is planned once: when it has rows already, they stay as they
    /// are, and of its entries only publications are added. Nothing is owed to a subscription that was removed meanwhile.
    /// </summary>
    /// <returns>How many were new.</returns>
    /// <exception cref="ArgumentException">An entry that was claimed or attempted before, or cannot begin in its state: our own bug.</exception>
    Task<int> PlanAsync(ImmutableArray<LedgerEntry> entries, CancellationToken cancellationToken);

    /// <summary>
    /// Takes work: planned parts whose time has come become <see cref="PartState.Claimed"/> until <paramref name="leaseUntil"/>;
    /// unclear ones whose time has come, and claimed ones whose lease ran out, are given out as <see cref="PartState.Unclear"/> if
    /// sending had begun, and as claimed if not. Each is given to one caller, with a new claim number; one part of a destination at a time, in order.
    /// </summary>
    /// <remarks>
    /// A planned part waits until every earlier part of its digest is sent, and while another part of its destination is claimed or
    /// unclear. Of parts equally long due, first parts go before second ones, and then lower turns before higher ones: no destination waits
    /// for the whole of another's digest, and no server for all of another's.
    /// </remarks>
    /// <returns>At most <paramref name="limit"/> entries, longest due first, with the state they now have.</returns>
    Task<ImmutableArray<LedgerEntry>> ClaimAsync(DateTimeOffset now, DateTimeOffset leaseUntil, int limit, CancellationToken cancellationToken);

    /// <summary>Writes a part's next state, durably, if the claim still holds and the arrow exists (<see cref="PartArrows"/>).</summary>
    /// <remarks>
    /// A part planned again after it was refused or skipped gets the new due moment as its <see cref="LedgerEntry.PlannedAt"/>; so does one
    /// that <see cref="DecideAsync"/> plans again. When a part is refused or skipped, the later parts of its digest that are still planned are
    /// skipped with it: half a digest is never posted. When one that was refused or skipped is planned again, the later ones that were are planned with it.
    /// </remarks>
    /// <returns>False if the claim was lost: the caller must stop working on the part.</returns>
    /// <exception cref="ArgumentException">No such arrow: our own bug.</exception>
    Task<bool> AdvanceAsync(PartKey key, long claim, PartState next, CancellationToken cancellationToken);

    /// <summary>Settles a part that awaits a decision: sent as an admin says, or planned again.</summary>
    /// <returns>False if it no longer awaits one.</returns>
    /// <exception cref="ArgumentException">No such decision: our own bug.</exception>
    Task<bool> DecideAsync(PartKey key, PartState decision, CancellationToken cancellationToken);

    /// <summary>Rows for planning and reporting, in key order unless the query says otherwise.</summary>
    Task<ImmutableArray<LedgerEntry>> ReadAsync(LedgerQuery query, CancellationToken cancellationToken);

    /// <summary>The earliest moment at which <see cref="ClaimAsync"/> may give something out; none if nothing is open.</summary>
    Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken);
}
