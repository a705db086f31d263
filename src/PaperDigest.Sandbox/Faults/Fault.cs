namespace PaperDigest.Sandbox.Faults;

/// <summary>A way a request can go wrong.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Status 429.</summary>
    /// <param name="Scope"><c>user</c>, <c>shared</c> or <c>global</c>.</param>
    /// <param name="RetryAfter">What the header says.</param>
    public sealed record RateLimited(string Scope, TimeSpan RetryAfter) : Fault
    {
        /// <summary>What the body says, if it differs from the header.</summary>
        public TimeSpan? BodyRetryAfter { get; init; }

        /// <summary>Cloudflare's page instead of JSON.</summary>
        public bool IsHtml { get; init; }
    }

    /// <summary>A status of 5xx although the request was carried out.</summary>
    public sealed record FailsAfterExecuting(int Status = 500) : Fault;

    /// <summary>A status of 5xx, and nothing was done.</summary>
    public sealed record FailsBeforeExecuting(int Status = 502) : Fault;

    /// <summary>The connection ends without an answer and nothing was done.</summary>
    public sealed record DropsBeforeExecuting : Fault;

    /// <summary>The connection ends without an answer although the request was carried out.</summary>
    public sealed record DropsAfterExecuting : Fault;

    /// <summary>The answer comes late, by the sandbox's clock; the request is carried out at once.</summary>
    public sealed record Slow(TimeSpan Delay) : Fault;

    /// <summary>A refusal with one of Discord's codes.</summary>
    public sealed record Refuses(int Status, int Code, string Message) : Fault
    {
        /// <summary>50001: the bot cannot see it.</summary>
        public static Refuses MissingAccess { get; } = new(403, 50001, "Missing Access");

        /// <summary>50013: the bot may not do it.</summary>
        public static Refuses MissingPermissions { get; } = new(403, 50013, "Missing Permissions");

        /// <summary>10003: the channel is gone.</summary>
        public static Refuses UnknownChannel { get; } = new(404, 10003, "Unknown Channel");
    }
}
