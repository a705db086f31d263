namespace PaperDigest.Discord.Wire;

/// <summary>A thread to open from a message. https://discord.com/developers/docs/resources/channel#start-thread-from-message.</summary>
internal record ThreadBody
{
    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Minutes without a message after which it is hidden: 60, 1440, 4320 or 10080.</summary>
    public required int AutoArchiveDuration { get; init; }
}
