namespace PaperDigest.Discord.Wire;

/// <summary>A forum post to open. https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel.</summary>
internal sealed record ForumPostBody : ThreadBody
{
    /// <summary>At most five.</summary>
    public IReadOnlyList<Snowflake>? AppliedTags { get; init; }

    /// <summary>The first message; a nonce is not looked at here.</summary>
    public required MessageBody Message { get; init; }
}
