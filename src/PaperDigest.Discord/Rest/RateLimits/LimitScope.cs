namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>Whose limit a 429 speaks of. https://discord.com/developers/docs/topics/rate-limits#header-format.</summary>
internal enum LimitScope
{
    /// <summary>Ours, on this route.</summary>
    User,

    /// <summary>The resource's, used by others too: does not count as an invalid request.</summary>
    Shared,

    /// <summary>Ours, on everything but interactions.</summary>
    Global,

    /// <summary>Our address is being blocked before Discord itself (Cloudflare): everything waits.</summary>
    Address,
}
