namespace PaperDigest.Digests.Search;

/// <summary>Decides how sure a search's first hit is.</summary>
internal static class Judgement
{
    /// <summary>Of the query's weight; below, the hit answers something else.</summary>
    private const float LeastAnswered = 0.7f;

    /// <summary>With more papers that fit as well, nobody can tell which one was meant.</summary>
    private const int MostPeers = 5;

    public static Sureness Of(IReadOnlyList<Hit> best, BestHits all)
    {
        if (best.Count == 0)
        {
            return Sureness.None;
        }

        var first = best[0];
        var peers = all.PeersIn(first.Tier);
        return first.Tier switch
        {
            >= Tier.WholeTitle when peers == 1 => Sureness.Exact,
            < Tier.TitleBeginning when first.Answered < LeastAnswered => Sureness.Weak,
            _ => peers > MostPeers ? Sureness.Shared : Sureness.Strong,
        };
    }
}
