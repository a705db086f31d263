using System.Collections.Immutable;

namespace PaperDigest.Digests.Search;

/// <summary>'Did you mean': compares a query with whole titles by the pairs of characters they share. Slow beside a search; for misses alone.</summary>
internal static class TitleLikeness
{
    /// <summary>Of the query's pairs; below, a title is not near.</summary>
    private const double LeastShare = 0.5;

    /// <summary>The nearest titles, best first, newer first among equals.</summary>
    public static ImmutableArray<Paper> Nearest(string words, IEnumerable<Paper> papers, int limit)
    {
        var folding = new Folding();
        var wanted = Pairs(folding.TitleKey(words));
        if (wanted.Count == 0)
        {
            return [];
        }

        return
        [
            .. papers.Select(paper => (Paper: paper, Share: paper.Texts.Max(text => Share(wanted, folding.TitleKey(text.Title)))))
                .Where(pair => pair.Share >= LeastShare)
                .OrderByDescending(pair => pair.Share).ThenBy(pair => pair.Paper, Comparer<Paper>.Create(Segment.Compare))
                .Take(limit).Select(pair => pair.Paper),
        ];
    }

    private static HashSet<(char First, char Second)> Pairs(string key)
    {
        var pairs = new HashSet<(char First, char Second)>();
        for (var index = 0; index + 1 < key.Length; index++)
        {
            pairs.Add((key[index], key[index + 1]));
        }

        return pairs;
    }

    /// <summary>The share of the wanted pairs the title has, a little less for each it has beside them.</summary>
    private static double Share(HashSet<(char First, char Second)> wanted, string key)
    {
        var pairs = Pairs(key);
        var shared = pairs.Count(wanted.Contains);
        return (shared - (0.05 * (pairs.Count - shared))) / wanted.Count;
    }
}
