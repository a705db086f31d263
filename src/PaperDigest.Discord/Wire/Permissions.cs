using System.Text.Json.Serialization;

namespace PaperDigest.Discord.Wire;

/// <summary>The rights we ask about. https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags.</summary>
[Flags]
[JsonConverter(typeof(PermissionsConverter))]
internal enum Permissions : ulong
{
    None = 0,
    Administrator = 1UL << 3,
    ManageGuild = 1UL << 5,
    ViewChannel = 1UL << 10,
    SendMessages = 1UL << 11,
    EmbedLinks = 1UL << 14,
    AttachFiles = 1UL << 15,
    ReadMessageHistory = 1UL << 16,
    MentionEveryone = 1UL << 17,
    SendMessagesInThreads = 1UL << 38,
}
