namespace PaperDigest.Sandbox.Rest.RateLimits;

/// <summary>Which of Discord's rate limits the sandbox keeps. May be changed while it runs.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Whether each route keeps its own limit, such as 5 messages per 5 s and channel.</summary>
    public bool AreRoutesLimited { get; set; } = true;

    /// <summary>Requests per second over all routes of one token; null for no limit.</summary>
    public int? GlobalPerSecond { get; set; } = 50;

    /// <summary>New direct messages that may be opened in ten minutes before 40003; null for no limit.</summary>
    public int? DirectMessagesPerTenMinutes { get; set; } = 50;
}
