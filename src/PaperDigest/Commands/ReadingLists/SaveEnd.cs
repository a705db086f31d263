namespace PaperDigest.Commands.ReadingLists;

/// <summary>What came of saving a paper.</summary>
internal enum SaveEnd
{
    /// <summary>It is on the list now.</summary>
    Saved,

    /// <summary>It was there.</summary>
    WasThere,

    /// <summary>No more fit.</summary>
    Full,
}
