using System.Collections.Immutable;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>A user's place in a server.</summary>
public sealed record Member
{
    /// <summary>The server.</summary>
    public required Snowflake GuildId { get; init; }

    /// <summary>The user.</summary>
    public required Snowflake UserId { get; init; }

    /// <summary>The roles besides @everyone.</summary>
    public ImmutableArray<Snowflake> RoleIds { get; init; } = [];

    /// <summary>When the user joined.</summary>
    public DateTimeOffset JoinedAt { get; init; }

    /// <summary>Until when the member is timed out, if at all.</summary>
    public DateTimeOffset? TimedOutUntil { get; init; }
}
