using System.Collections.Immutable;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>A server; Discord's own documents say guild.</summary>
public sealed record Guild
{
    /// <summary>The server's id; its @everyone role has the same.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Who owns it and so may do everything.</summary>
    public required Snowflake OwnerId { get; init; }

    /// <summary>Its language.</summary>
    public string PreferredLocale { get; init; } = "en-US";

    /// <summary>Discord's feature words.</summary>
    public ImmutableArray<string> Features { get; init; } = ["COMMUNITY", "NEWS"];

    /// <summary>False while Discord has an outage there.</summary>
    public bool IsAvailable { get; init; } = true;
}
