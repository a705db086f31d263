using System.Diagnostics.CodeAnalysis;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>What a role or member may do: the bits a bot like ours meets.</summary>
/// <remarks>https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags</remarks>
[Flags]
[SuppressMessage("Design", "CA1028:Enum Storage should be Int32", Justification = "Discord's set has more than 32 bits.")]
public enum Rights : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Passes every check.</summary>
    Administrator = 1UL << 3,

    /// <summary>Edit channels and forum tags.</summary>
    ManageChannels = 1UL << 4,

    /// <summary>Edit the server; by default who may set up bots.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>React first with an emoji.</summary>
    AddReactions = 1UL << 6,

    /// <summary>See a channel; without it nothing else counts.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Write in channels and open forum posts (not inside threads).</summary>
    SendMessages = 1UL << 11,

    /// <summary>Delete and publish other people's messages.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>Have embeds shown.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Attach files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read what was written before.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Ping everyone, and roles that are not mentionable.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Use other servers' emoji.</summary>
    UseExternalEmojis = 1UL << 18,

    /// <summary>Edit roles.</summary>
    ManageRoles = 1UL << 28,

    /// <summary>Edit webhooks; follow announcements into a channel.</summary>
    ManageWebhooks = 1UL << 29,

    /// <summary>Use apps' commands.</summary>
    UseApplicationCommands = 1UL << 31,

    /// <summary>Lock, delete and un-archive locked threads.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>Open public and announcement threads.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Open private threads.</summary>
    CreatePrivateThreads = 1UL << 36,

    /// <summary>Write inside threads.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>Have user-installed apps answer publicly.</summary>
    UseExternalApps = 1UL << 50,

    /// <summary>Pin and unpin; since 2026-02-23 no longer part of <see cref="ManageMessages"/>.</summary>
    PinMessages = 1UL << 51,

    /// <summary>Write without waiting for slow mode.</summary>
    BypassSlowmode = 1UL << 52,
}
