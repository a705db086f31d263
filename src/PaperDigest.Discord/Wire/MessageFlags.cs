namespace PaperDigest.Discord.Wire;

/// <summary>https://discord.com/developers/docs/resources/message#message-object-message-flags.</summary>
[Flags]
internal enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    Ephemeral = 1 << 6,
    SuppressNotifications = 1 << 12,
}
