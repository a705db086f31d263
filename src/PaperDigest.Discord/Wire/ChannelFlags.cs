namespace PaperDigest.Discord.Wire;

/// <summary>https://discord.com/developers/docs/resources/channel#channel-object-channel-flags.</summary>
[Flags]
internal enum ChannelFlags
{
    None = 0,

    /// <summary>A forum that takes no post without a tag.</summary>
    RequireTag = 1 << 4,
}
