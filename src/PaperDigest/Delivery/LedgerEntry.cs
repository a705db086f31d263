namespace PaperDigest.Delivery;

/// <summary>One row of the ledger: a part owed, and what became of it.</summary>
public sealed record LedgerEntry
{
    /// <summary>What readers must not see twice.</summary>
    public required PartKey Key { get; init; }

    /// <summary>How many parts its digest has in all; of a publication, which comes after them: its own number.</summary>
    public required int Parts { get; init; }

    /// <summary>Where it goes.</summary>
    public required Destination Destination { get; init; }

    /// <summary>What it is, composed when it was planned: a restart posts the very same. Its messages bear no mark yet.</summary>
    public required PartContent Content { get; init; }

    /// <summary>What stands in the posted message and says which part it is.</summary>
    public required PartMark Mark { get; init; }

    /// <summary>Of digests due at the same moment, lower turns go first: every server has its first before any has its second.</summary>
    public int Turn { get; init; }

    /// <summary>When it was planned, or planned again after a refusal, a skip or a decision, UTC: the late window counts from here.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public required PartState State { get; init; }

    /// <summary>Rises with each claim; a worker that lost its claim cannot write any more.</summary>
    public long Claim { get; init; }

    /// <summary>How often sending was begun.</summary>
    public int Attempts { get; init; }
}
