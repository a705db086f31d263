namespace PaperDigest.Delivery;

/// <summary>What became of everything planned: the numbers of a run, which must add up.</summary>
/// <param name="Planned">All parts.</param>
/// <param name="Sent">Discord has them.</param>
/// <param name="Refused">Discord would not take them.</param>
/// <param name="Awaiting">An admin decides; parts that wait behind such a part are among them.</param>
/// <param name="Skipped">Deliberately not posted.</param>
/// <param name="Open">Still to be worked on; zero at the end of a run.</param>
public sealed record Receipt(int Planned, int Sent, int Refused, int Awaiting, int Skipped, int Open)
{
    /// <summary>Nothing planned.</summary>
    public static Receipt Empty { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Whether the run is over.</summary>
    public bool IsFinal => Open == 0;

    /// <summary>planned = sent + refused + awaiting + skipped + open.</summary>
    public bool AddsUp => Planned == Sent + Refused + Awaiting + Skipped + Open;

    /// <summary>The receipt of ledger rows: of a subscription's week, of a whole week, of anything.</summary>
    public static Receipt Of(IEnumerable<LedgerEntry> rows) =>
        rows.GroupBy(row => (row.Key.Subscription, row.Key.Week)).Aggregate(Empty, (receipt, run) => receipt.CountingRun([.. run]));

    private Receipt CountingRun(LedgerEntry[] run)
    {
        var mustWait = run.Any(row => row.State is PartState.AwaitingDecision);
        return run.Aggregate(this, (receipt, row) => mustWait && row.State is PartState.Planned ? receipt.CountingWaiting() : receipt.Counting(row.State));
    }

    private Receipt CountingWaiting() => this with { Planned = Planned + 1, Awaiting = Awaiting + 1 };

    private Receipt Counting(PartState state)
    {
        var counted = this with { Planned = Planned + 1 };
        return state switch
        {
            PartState.Sent => counted with { Sent = Sent + 1 },
            PartState.Refused => counted with { Refused = Refused + 1 },
            PartState.AwaitingDecision => counted with { Awaiting = Awaiting + 1 },
            PartState.Skipped => counted with { Skipped = Skipped + 1 },
            PartState.Planned or PartState.Claimed or PartState.Unclear => counted with { Open = Open + 1 },
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
    }
}
