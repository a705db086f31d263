namespace PaperDigest.Digests.Search;

/// <summary>A paper found, with what it is ranked by.</summary>
/// <param name="Paper">It.</param>
/// <param name="Tier">What goes before any score.</param>
/// <param name="Score">Higher is better, among hits of one tier.</param>
/// <param name="Answered">How much of what was asked it answers, unknown words counted; from 0 to 1.</param>
internal readonly record struct Hit(Paper Paper, Tier Tier, float Score, float Answered)
{
    /// <summary>Better first; among equals the newer.</summary>
    public static int Compare(in Hit left, in Hit right)
    {
        if (left.Tier != right.Tier)
        {
            return left.Tier > right.Tier ? -1 : 1;
        }

        return left.Score > right.Score ? -1
            : left.Score < right.Score ? 1
            : Segment.Compare(left.Paper, right.Paper);
    }
}
