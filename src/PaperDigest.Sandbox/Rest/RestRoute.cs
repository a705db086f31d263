using PaperDigest.Sandbox.Rest.RateLimits;

namespace PaperDigest.Sandbox.Rest;

/// <summary>One call of Discord's catalogue.</summary>
/// <param name="Method">GET, POST, …</param>
/// <param name="Template">The path below the version, such as <c>/channels/{channel}/messages</c>.</param>
/// <param name="Handle">What it does; runs under the world's lock.</param>
internal sealed record RestRoute(string Method, string Template, Func<RestCall, RestAnswer> Handle)
{
    /// <summary>False where the path holds a secret of its own: interactions and webhooks.</summary>
    public bool NeedsToken { get; init; } = true;

    /// <summary>Its own rate limit; null if only the global one counts.</summary>
    public BucketRule? Bucket { get; init; }

    /// <summary>A second limit that the headers do not tell of.</summary>
    public Func<RestCall, BucketRule?>? HiddenBucket { get; init; }

    /// <summary>Interaction answers do not count to the global limit.</summary>
    public bool CountsGlobally => NeedsToken;
}
