namespace PaperDigest.Digests.Search;

/// <summary>A paper found, with what it is ranked by.</summary>
internal readonly record struct Hit(Paper Paper, Tier Tier, float Score)
{
    /// <summary>Better first; among equals the newer.</summary>
    public static int Compare(Hit left, Hit right)
    {
        if (left.Tier != right.Tier)
        {
            return right.Tier.CompareTo(left.Tier);
        }

        return right.Score.CompareTo(left.Score) is not 0 and var order ? order : Segment.Compare(left.Paper, right.Paper);
    }
}
