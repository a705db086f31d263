namespace PaperDigest.Sandbox.Worlds;

/// <summary>Flags of a message.</summary>
/// <remarks>https://docs.discord.com/developers/resources/message#message-object-message-flags</remarks>
[Flags]
public enum MessageMarks
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Published to followers.</summary>
    Crossposted = 1 << 0,

    /// <summary>A copy that came by following.</summary>
    IsCrosspost = 1 << 1,

    /// <summary>Embeds are not shown.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>A thread hangs on it.</summary>
    HasThread = 1 << 5,

    /// <summary>Only one person sees it.</summary>
    Ephemeral = 1 << 6,

    /// <summary>The bot is thinking.</summary>
    Loading = 1 << 7,

    /// <summary>Nobody's device rings.</summary>
    SuppressNotifications = 1 << 12,

    /// <summary>A voice message.</summary>
    IsVoiceMessage = 1 << 13,

    /// <summary>Made of components only.</summary>
    IsComponentsV2 = 1 << 15,
}
