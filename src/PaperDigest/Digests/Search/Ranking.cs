namespace PaperDigest.Digests.Search;

/// <summary>Puts hits in order: by tier, by score, by how near the query's words stand to each other, newest first among equals.</summary>
internal static class Ranking
{
    /// <summary>Looking at neighbours means reading texts again: only the best are worth it.</summary>
    private const int ReadAgain = 30;

    /// <summary>What a paper gains in which all the query's neighbours are neighbours.</summary>
    private const float NearnessGain = 0.7f;

    public static IEnumerable<Paper> Best(List<Hit> hits, int limit, Nearness nearness)
    {
        var best = Select(hits, Math.Max(limit, ReadAgain));
        if (nearness.IsUseful)
        {
            for (var index = 0; index < Math.Min(best.Count, ReadAgain); index++)
            {
                best[index] = best[index] with { Score = best[index].Score * (1f + (NearnessGain * nearness.Of(best[index].Paper))) };
            }

            best.Sort(0, Math.Min(best.Count, ReadAgain), Comparer<Hit>.Create(Hit.Compare));
        }

        return best.Take(limit).Select(hit => hit.Paper);
    }

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
