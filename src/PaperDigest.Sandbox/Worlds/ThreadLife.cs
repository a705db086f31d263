using System.Collections.Immutable;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>What a channel has when it is a thread.</summary>
public sealed record ThreadLife
{
    /// <summary>Who opened it.</summary>
    public required Snowflake OwnerId { get; init; }

    /// <summary>Whether it is put away; a message brings it back.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Whether only moderators may write and bring it back.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Minutes without a message until it is put away.</summary>
    public int AutoArchiveMinutes { get; init; } = 4320;

    /// <summary>When <see cref="IsArchived"/> last changed.</summary>
    public required DateTimeOffset ArchiveChangedAt { get; init; }

    /// <summary>The forum's tags on it.</summary>
    public ImmutableArray<Snowflake> AppliedTagIds { get; init; } = [];

    /// <summary>Messages in it, without the first.</summary>
    public int MessageCount { get; init; }
}
