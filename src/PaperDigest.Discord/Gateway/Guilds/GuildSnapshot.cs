using System.Collections.Immutable;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway.Guilds;

/// <summary>A guild as last told: what permission questions need. Replaced whole, never changed.</summary>
internal sealed record GuildSnapshot
{
    public required Snowflake Id { get; init; }

    public string Name { get; init; } = "";

    public Snowflake OwnerId { get; init; }

    /// <summary>In an outage: what we know is kept.</summary>
    public bool IsUnavailable { get; init; }

    public ImmutableDictionary<Snowflake, Role> Roles { get; init; } = ImmutableDictionary<Snowflake, Role>.Empty;

    /// <summary>Threads among them.</summary>
    public ImmutableDictionary<Snowflake, Channel> Channels { get; init; } = ImmutableDictionary<Snowflake, Channel>.Empty;

    /// <summary>Ourselves; null while untold.</summary>
    public OwnMember? Us { get; init; }
}
