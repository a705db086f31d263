using PaperDigest.Discord.Rest.RateLimits;

namespace PaperDigest.Discord.Rest;

/// <summary>Discord's answer, as it came.</summary>
internal sealed record RestReply(int Status, ReadOnlyMemory<byte> Body)
{
    public RateLimitHeaders? Limits { get; init; }

    /// <summary>Of the <c>Retry-After</c> header.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Of the <c>X-RateLimit-Scope</c> header.</summary>
    public string? Scope { get; init; }

    /// <summary>Of the <c>X-RateLimit-Global</c> header.</summary>
    public bool IsGlobal { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;
}
