using System.Collections.Frozen;

namespace PaperDigest.Digests.Search;

/// <summary>Words that stand in every text: found in titles alone, and never asked of a paper.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "for", "from", "has", "have", "how", "in", "into", "is", "it", "its",
            "of", "on", "or", "our", "that", "the", "their", "these", "they", "this", "those", "through", "to", "via", "was", "we", "were", "which", "while", "with",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<string> All => Words;

    public static int Count => Words.Count;

    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
