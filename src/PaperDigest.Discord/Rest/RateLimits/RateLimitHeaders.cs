namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>What an answer tells about its bucket. https://discord.com/developers/docs/topics/rate-limits#header-format.</summary>
/// <param name="Bucket">Names the limit, without the top-level resource.</param>
/// <param name="Limit">Requests in a window.</param>
/// <param name="Remaining">Requests left in this one.</param>
/// <param name="ResetAfter">Until the next one.</param>
internal sealed record RateLimitHeaders(string Bucket, int Limit, int Remaining, TimeSpan ResetAfter)
{
    /// <summary>When the server counted the request, by its own clock: the reset less what was left until it. Null if it did not tell.</summary>
    public TimeSpan? CountedAt { get; init; }
}
