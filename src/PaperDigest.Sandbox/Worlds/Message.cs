using System.Text.Json;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>A message as it stands now. Edits replace the record.</summary>
public sealed record Message
{
    internal const int PinNoticeKind = 6;
    internal const int FollowNoticeKind = 12;

    internal static readonly JsonElement NoParts = JsonSerializer.SerializeToElement(Array.Empty<int>());

    /// <summary>The message's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required Snowflake ChannelId { get; init; }

    /// <summary>Who wrote it.</summary>
    public required Snowflake AuthorId { get; init; }

    /// <summary>Discord's message type: 0 ordinary, 6 pin notice, 12 follow notice, 19 reply, 20 slash answer, 23 menu answer.</summary>
    public int Kind { get; init; }

    /// <summary>Its text.</summary>
    public string Content { get; init; } = "";

    /// <summary>Its embeds, Discord's JSON.</summary>
    public JsonElement Embeds { get; init; } = NoParts;

    /// <summary>Its components, Discord's JSON, numbered.</summary>
    public JsonElement Components { get; init; } = NoParts;

    /// <summary>Its files, Discord's JSON.</summary>
    public JsonElement Attachments { get; init; } = NoParts;

    /// <summary>Its flags.</summary>
    public MessageMarks Marks { get; init; }

    /// <summary>The nonce as sent: a number or a text.</summary>
    public JsonElement? Nonce { get; init; }

    /// <summary>Whom it really notified.</summary>
    public Pings Pings { get; init; } = Pings.None;

    /// <summary>When it was last edited.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>When it was pinned, if it is.</summary>
    public DateTimeOffset? PinnedAt { get; init; }

    /// <summary>The message it answers.</summary>
    public Snowflake? RepliesTo { get; init; }

    /// <summary>The interaction that brought it.</summary>
    public Snowflake? InteractionId { get; init; }

    /// <summary>The one person who sees it; null for everybody.</summary>
    public Snowflake? OnlyVisibleTo { get; init; }

    /// <summary>When it was written, to the millisecond.</summary>
    public DateTimeOffset CreatedAt => Id.CreatedAt;

    /// <summary>Whether only one person sees it.</summary>
    public bool IsEphemeral => OnlyVisibleTo is not null;

    /// <summary>Whether Discord wrote it on its own because somebody pinned or followed.</summary>
    public bool IsNotice => Kind is PinNoticeKind or FollowNoticeKind;

    /// <summary>Whether it is the "thinking" of a deferred answer.</summary>
    public bool IsLoading => Marks.HasFlag(MessageMarks.Loading);
}
