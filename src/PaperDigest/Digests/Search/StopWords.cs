using System.Collections.Frozen;

namespace PaperDigest.Digests.Search;

/// <summary>Words that are asked of no paper beside others; the commonest are found in titles alone.</summary>
internal static class StopWords
{
    private static readonly string[] Everywhere = ["a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "that", "the", "this", "to", "we", "with"];

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            .. Everywhere, "been", "but", "can", "has", "have", "how", "into", "its", "our", "their", "these", "they", "those", "through", "via", "was", "were", "which", "while",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Those that stand in every summary.</summary>
    public static IReadOnlyList<string> Commonest => Everywhere;

    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
