using System.Collections.Immutable;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>The ledger as one process sees it: it may die before or after each call.</summary>
internal sealed class MortalLedger(ILedger ledger, Fate fate) : ILedger
{
    /// <summary>What others do right after this process wrote a state.</summary>
    public Func<Task> AfterAdvance { get; set; } = () => Task.CompletedTask;

    public Task<int> PlanAsync(ImmutableArray<LedgerEntry> entries, CancellationToken cancellationToken) =>
        fate.LiveThroughAsync(() => ledger.PlanAsync(entries, cancellationToken));

    public Task<ImmutableArray<LedgerEntry>> ClaimAsync(
        DateTimeOffset now, DateTimeOffset leaseUntil, int limit, CancellationToken cancellationToken) =>
        fate.LiveThroughAsync(() => ledger.ClaimAsync(now, leaseUntil, limit, cancellationToken));

    public async Task<bool> AdvanceAsync(PartKey key, long claim, PartState next, CancellationToken cancellationToken)
    {
        var isWritten = await fate.LiveThroughAsync(() => ledger.AdvanceAsync(key, claim, next, cancellationToken));
        await AfterAdvance();
        return isWritten;
    }

    public Task<bool> DecideAsync(PartKey key, PartState decision, CancellationToken cancellationToken) =>
        fate.LiveThroughAsync(() => ledger.DecideAsync(key, decision, cancellationToken));

    public Task<ImmutableArray<LedgerEntry>> ReadAsync(LedgerQuery query, CancellationToken cancellationToken) =>
        fate.LiveThroughAsync(() => ledger.ReadAsync(query, cancellationToken));

    public Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken) =>
        fate.LiveThroughAsync(() => ledger.FindNextDueAsync(cancellationToken));
}
