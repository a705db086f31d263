using System.Collections.Immutable;
using PaperDigest.Digests;

namespace PaperDigest.Delivery;

/// <summary>What the ledger tells of a subscription's past, as far as planning needs it.</summary>
/// <param name="NewestWeek">The newest week on record, whatever became of it.</param>
/// <param name="NewestPlannedAt">When that one was planned, UTC.</param>
/// <param name="LastPostedWeek">The newest week that readers have seen, or will.</param>
internal sealed record PostHistory(IsoWeek? NewestWeek, DateTimeOffset NewestPlannedAt, IsoWeek? LastPostedWeek)
{
    /// <summary>From a subscription's rows, newest first.</summary>
    public static PostHistory Of(ImmutableArray<LedgerEntry> rows)
    {
        if (rows is not [var newest, ..])
        {
            return new PostHistory(NewestWeek: null, DateTimeOffset.MinValue, LastPostedWeek: null);
        }

        var posted = rows.FirstOrDefault(row => row.State is not (PartState.Skipped or PartState.Refused));
        return new PostHistory(newest.Key.Week, newest.PlannedAt, posted?.Key.Week);
    }

    /// <summary>Whether a week is newer than all on record: only those are ever planned by themselves.</summary>
    public bool Precedes(IsoWeek week) => NewestWeek is not { } newest || newest < week;

    /// <summary>Whether a slot has brought its own digest or a newer one, and so is done.</summary>
    /// <remarks>A moment of planning that has not come yet is a clock that was set back: it proves nothing.</remarks>
    public bool Settles(Slot slot, DateTimeOffset now) =>
        NewestWeek is { } newest && newest >= slot.OwnDigest && NewestPlannedAt >= slot.At && NewestPlannedAt <= now;
}
