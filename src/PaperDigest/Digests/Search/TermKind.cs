namespace PaperDigest.Digests.Search;

/// <summary>How a part of a query is looked up.</summary>
internal enum TermKind
{
    /// <summary>A word or number: its forms, what it begins, what it was meant to be.</summary>
    Word,

    /// <summary>One ideograph: every pair it begins.</summary>
    Character,

    /// <summary>Two ideographs: themselves.</summary>
    Pair,
}
