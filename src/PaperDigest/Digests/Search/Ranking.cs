namespace PaperDigest.Digests.Search;

/// <summary>Puts hits in order: by tier, by score, by how near the query's words stand to each other, newest first among equals.</summary>
internal static class Ranking
{
    /// <summary>Looking at neighbours means reading texts again: only the best are worth it.</summary>
    private const int ReadAgain = 40;

    /// <summary>What a paper gains that has the query's words one after another.</summary>
    private const float NearnessGain = 2f;

    /// <summary>What a title gains that begins as typed with its points and hyphens: more than any share of it.</summary>
    private const float LiteralGain = 1f;

    /// <summary>What it gains beside that with the capitals as typed: <c>LLaMA</c> for LLaMA-Adapter, not for Llama 3.</summary>
    private const float CapitalsGain = 0.5f;

    /// <summary>How many hits must be kept to know the best of them.</summary>
    public static int Kept(int limit) => Math.Max(limit, ReadAgain);

    public static IReadOnlyList<Hit> Best(List<Hit> kept, int limit, Nearness nearness)
    {
        var count = Math.Min(kept.Count, ReadAgain);
        for (var index = 0; index < count; index++)
        {
            kept[index] = Judge(kept[index], nearness);
        }

        kept.Sort(0, count, Comparer<Hit>.Create((left, right) => Hit.Compare(left, right)));
        return kept[..Math.Min(limit, kept.Count)];
    }

    private static Hit Judge(Hit hit, Nearness nearness)
    {
        switch (hit.Tier)
        {
            case Tier.TitleBeginning:
                return hit with { Score = hit.Score + (nearness.IsLiteralBeginning(hit.Paper) ? LiteralGain : 0f) + (nearness.HasCapitals(hit.Paper) ? CapitalsGain : 0f) };
            case Tier.Words or Tier.TitleWords when nearness.IsUseful:
                var near = nearness.Of(hit.Paper);
                return hit with { Score = hit.Score * (1f + (NearnessGain * near)), Tier = nearness.IsPhrase && near >= 1f ? Tier.TitleWords : hit.Tier };
            default:
                return hit;
        }
    }
}
