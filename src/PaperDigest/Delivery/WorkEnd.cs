namespace PaperDigest.Delivery;

/// <summary>How working on a part ended.</summary>
internal abstract record WorkEnd
{
    private WorkEnd()
    {
    }

    /// <summary>The ledger has what became of it.</summary>
    public sealed record Recorded : WorkEnd;

    /// <summary>The claim was lost: somebody else has the part, or its subscription ended.</summary>
    public sealed record Lost : WorkEnd;

    /// <summary>Discord refuses everything: no more sending.</summary>
    public sealed record MustStop(string Reason) : WorkEnd;
}
