using System.Collections.Immutable;

namespace PaperDigest.Digests.Search;

/// <summary>What a search found.</summary>
/// <param name="Papers">Best first, at most the query's limit.</param>
/// <param name="Total">How many papers matched in all.</param>
/// <param name="UnknownWords">Words of the query that stand in no paper, as typed: to be told, never dropped in silence.</param>
public sealed record SearchResult(ImmutableArray<Paper> Papers, int Total, ImmutableArray<string> UnknownWords)
{
    /// <summary>How sure it is that the first paper is the one that was meant.</summary>
    public Sureness Sureness { get; init; }
}
