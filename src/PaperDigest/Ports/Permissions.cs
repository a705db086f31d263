namespace PaperDigest.Ports;

/// <summary>Rights in a channel, by Discord's bits: https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags.</summary>
[Flags]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1028", Justification = "Discord has more than 32 rights")]
public enum Permissions : ulong
{
    /// <summary>No rights.</summary>
    None = 0,

    /// <summary>Passes every check.</summary>
    Administrator = 1UL << 3,

    /// <summary>Edit channels and forum tags.</summary>
    ManageChannels = 1UL << 4,

    /// <summary>Manage Server: who may set up feeds.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>See the channel; without it nothing else counts.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Post in channels, open posts in forums.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Delete others' messages.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>Show cards.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Attach files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read earlier messages: without it history reads as empty.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Notify everyone and unmentionable roles.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Lock and unarchive threads, set moderated tags.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>Open public threads.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Post inside threads.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>Pin messages.</summary>
    PinMessages = 1UL << 51,
}
