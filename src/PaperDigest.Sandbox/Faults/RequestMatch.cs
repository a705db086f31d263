using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Faults;

/// <summary>Which requests a fault is for; what is null matches everything.</summary>
public sealed record RequestMatch
{
    /// <summary>Every message sent into a channel, thread or direct message.</summary>
    public static RequestMatch SentMessages { get; } = new() { Method = "POST", Route = "/channels/{channel}/messages" };

    /// <summary>GET, POST, …</summary>
    public string? Method { get; init; }

    /// <summary>The route as the log names it, such as <c>/channels/{channel}/messages</c>.</summary>
    public string? Route { get; init; }

    /// <summary>The channel in the path.</summary>
    public Snowflake? ChannelId { get; init; }

    internal bool Fits(string method, string route, string? channel) =>
        (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && (Route is null || string.Equals(Route, route, StringComparison.Ordinal))
        && (ChannelId is null || string.Equals(ChannelId.ToString(), channel, StringComparison.Ordinal));
}
