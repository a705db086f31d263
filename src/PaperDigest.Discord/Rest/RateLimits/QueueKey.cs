namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>What requests share a queue: a route or, once known, the bucket Discord named for it; each per top-level resource.</summary>
/// <param name="Name">Method and template, or Discord's bucket hash.</param>
/// <param name="Major">Id of the channel, guild or webhook in the path; empty if none.</param>
internal readonly record struct QueueKey(string Name, string Major);
