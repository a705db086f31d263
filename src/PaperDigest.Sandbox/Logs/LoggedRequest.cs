using System.Text.Json;

namespace PaperDigest.Sandbox.Logs;

/// <summary>One request that came in, and what became of it. Secrets of the path are blotted out.</summary>
public sealed record LoggedRequest
{
    /// <summary>Counted from 1.</summary>
    public required long Number { get; init; }

    /// <summary>When it came, by the sandbox's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>GET, POST, …</summary>
    public required string Method { get; init; }

    /// <summary>The path below the version, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The route it matched, such as <c>/channels/{channel}/messages</c>.</summary>
    public required string Route { get; init; }

    /// <summary>The status answered; null if the connection was dropped on purpose.</summary>
    public int? Status { get; init; }

    /// <summary>Whether it was carried out (a dropped or failed request may have been).</summary>
    public bool WasExecuted { get; init; }

    /// <summary>The JSON it brought.</summary>
    public JsonElement? Request { get; init; }

    /// <summary>The JSON it got.</summary>
    public JsonElement? Response { get; init; }
}
