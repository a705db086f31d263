namespace PaperDigest.Digests.Search;

/// <summary>Puts hits in order: by tier, by score, by how near the query's words stand to each other, newest first among equals.</summary>
internal static class Ranking
{
    /// <summary>Looking at neighbours means reading texts again: only the best are worth it.</summary>
    private const int ReadAgain = 30;

    /// <summary>What a paper gains that has the query's words one after another.</summary>
    private const float NearnessGain = 2f;

    /// <summary>What a title gains that begins as typed with its points and hyphens: more than any share of it.</summary>
    private const float LiteralGain = 1f;

    /// <summary>How many hits must be kept to know the best of them.</summary>
    public static int Kept(int limit) => Math.Max(limit, ReadAgain);

    public static IReadOnlyList<Hit> Best(List<Hit> kept, int limit, Nearness nearness)
    {
        var count = Math.Min(kept.Count, ReadAgain);
        for (var index = 0; index < count; index++)
        {
            kept[index] = kept[index] with { Score = ScoreOf(kept[index], nearness) };
        }

        kept.Sort(0, count, Comparer<Hit>.Create((left, right) => Hit.Compare(left, right)));
        return kept[..Math.Min(limit, kept.Count)];
    }

    private static float ScoreOf(Hit hit, Nearness nearness) => hit.Tier switch
    {
        Tier.TitleBeginning => hit.Score + (nearness.IsLiteralBeginning(hit.Paper) ? LiteralGain : 0f),
        Tier.Words or Tier.TitleWords when nearness.IsUseful => hit.Score * (1f + (NearnessGain * nearness.Of(hit.Paper))),
        _ => hit.Score,
    };
}
