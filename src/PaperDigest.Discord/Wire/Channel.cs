namespace PaperDigest.Discord.Wire;

/// <summary>A channel or thread.</summary>
internal sealed record Channel
{
    public required Snowflake Id { get; init; }

    public ChannelType Type { get; init; }

    /// <summary>Missing inside GUILD_CREATE.</summary>
    public Snowflake? GuildId { get; init; }

    public string? Name { get; init; }

    /// <summary>Of a thread: the channel it belongs to.</summary>
    public Snowflake? ParentId { get; init; }

    public IReadOnlyList<Overwrite>? PermissionOverwrites { get; init; }

    /// <summary>Our own rights there, in an interaction's resolved channels.</summary>
    public Permissions? AppPermissions { get; init; }

    public ThreadMetadata? ThreadMetadata { get; init; }

    /// <summary>Of a thread: who opened it.</summary>
    public Snowflake? OwnerId { get; init; }

    /// <summary>Of a forum.</summary>
    public IReadOnlyList<AvailableTag>? AvailableTags { get; init; }

    public ChannelFlags Flags { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
}
