using System.Collections.Immutable;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>A place for messages: a server's channel, a thread, a forum, or a direct message.</summary>
public sealed record Channel
{
    /// <summary>The channel's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>What sort it is.</summary>
    public required ChannelKind Kind { get; init; }

    /// <summary>Its server; null for a direct message.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Its name; empty for a direct message.</summary>
    public string Name { get; init; } = "";

    /// <summary>The line under its name.</summary>
    public string? Topic { get; init; }

    /// <summary>The category, or the thread's channel.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>Its place in the list.</summary>
    public int Position { get; init; }

    /// <summary>Rights that differ here.</summary>
    public ImmutableArray<Overwrite> Overwrites { get; init; } = [];

    /// <summary>Forums: its tags.</summary>
    public ImmutableArray<ForumTag> Tags { get; init; } = [];

    /// <summary>Forums: whether a post must have a tag.</summary>
    public bool RequiresTag { get; init; }

    /// <summary>The two people of a direct message.</summary>
    public ImmutableArray<Snowflake> RecipientIds { get; init; } = [];

    /// <summary>Announcement channels: where their crossposts are copied to.</summary>
    public ImmutableArray<Snowflake> FollowerIds { get; init; } = [];

    /// <summary>The newest message.</summary>
    public Snowflake? LastMessageId { get; init; }

    /// <summary>What it has as a thread.</summary>
    public ThreadLife? Thread { get; init; }

    /// <summary>Whether it is a thread.</summary>
    public bool IsThread => Kind is ChannelKind.AnnouncementThread or ChannelKind.PublicThread or ChannelKind.PrivateThread;

    /// <summary>Whether it is a direct message.</summary>
    public bool IsDirectMessage => Kind == ChannelKind.DirectMessage;

    /// <summary>Whether messages can stand in it.</summary>
    public bool HoldsMessages => Kind is not (ChannelKind.Category or ChannelKind.Forum);
}
