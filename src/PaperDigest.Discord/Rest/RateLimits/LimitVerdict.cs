namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>What a request taught about its limits.</summary>
internal abstract record LimitVerdict
{
    private LimitVerdict()
    {
    }

    /// <summary>Answered, with the bucket's state.</summary>
    public sealed record Counted(RateLimitHeaders Headers) : LimitVerdict;

    /// <summary>Answered well, without a bucket: the route has no limit of its own.</summary>
    public sealed record Unlimited : LimitVerdict;

    /// <summary>429, or blocked on the way.</summary>
    /// <param name="Scope">Whose limit.</param>
    /// <param name="Wait">Until it may be tried again; null if nobody said.</param>
    /// <param name="Headers">The bucket's state, if told.</param>
    public sealed record Limited(LimitScope Scope, TimeSpan? Wait, RateLimitHeaders? Headers) : LimitVerdict;

    /// <summary>No answer, or one that tells nothing.</summary>
    public sealed record Untold : LimitVerdict;

    /// <summary>It never left this process.</summary>
    public sealed record NotSent : LimitVerdict;
}
