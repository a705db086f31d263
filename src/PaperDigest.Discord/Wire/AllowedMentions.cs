namespace PaperDigest.Discord.Wire;

/// <summary>Who may be notified. https://discord.com/developers/docs/resources/message#allowed-mentions-object.</summary>
internal sealed record AllowedMentions(IReadOnlyList<string> Parse, IReadOnlyList<Snowflake>? Roles = null)
{
    /// <summary>Nobody.</summary>
    public static AllowedMentions Nobody { get; } = new([]);
}
