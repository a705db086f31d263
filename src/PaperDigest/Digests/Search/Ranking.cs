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

    public static IReadOnlyList<Hit> Best(List<Hit> hits, int limit, Nearness nearness)
    {
        var best = Select(hits, Math.Max(limit, ReadAgain));
        var count = Math.Min(best.Count, ReadAgain);
        for (var index = 0; index < count; index++)
        {
            best[index] = best[index] with { Score = ScoreOf(best[index], nearness) };
        }

        best.Sort(0, count, Comparer<Hit>.Create(Hit.Compare));
        return best[..Math.Min(limit, best.Count)];
    }

    private static float ScoreOf(Hit hit, Nearness nearness) => hit.Tier switch
    {
        Tier.TitleBeginning => hit.Score + (nearness.IsLiteralBeginning(hit.Paper) ? LiteralGain : 0f),
        Tier.Words or Tier.TitleWords when nearness.IsUseful => hit.Score * (1f + (NearnessGain * nearness.Of(hit.Paper))),
        _ => hit.Score,
    };

    /// <summary>The best, in order. A heap of the best so far: thousands of hits need no sorting.</summary>
    private static List<Hit> Select(List<Hit> hits, int limit)
    {
        var best = new PriorityQueue<Hit, Hit>(Comparer<Hit>.Create((left, right) => Hit.Compare(right, left)));
        foreach (var hit in hits)
        {
            if (best.Count < limit)
            {
                best.Enqueue(hit, hit);
            }
            else if (Hit.Compare(hit, best.Peek()) < 0)
            {
                best.EnqueueDequeue(hit, hit);
            }
        }

        var ordered = new List<Hit>(best.Count);
        while (best.TryDequeue(out var hit, out _))
        {
            ordered.Add(hit);
        }

        ordered.Reverse();
        return ordered;
    }
}
