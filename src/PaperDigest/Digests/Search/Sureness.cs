namespace PaperDigest.Digests.Search;

/// <summary>How sure it is that the first paper found is the one that was meant.</summary>
public enum Sureness
{
    /// <summary>Nothing was found.</summary>
    None,

    /// <summary>It answers a part of the query: to be offered, not given.</summary>
    Weak,

    /// <summary>It answers the query, and many others do as well: to be offered among them.</summary>
    Shared,

    /// <summary>It answers the query, and few others do.</summary>
    Strong,

    /// <summary>Its id, its address or its whole title was typed.</summary>
    Exact,
}
