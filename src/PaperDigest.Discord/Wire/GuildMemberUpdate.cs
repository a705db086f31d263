namespace PaperDigest.Discord.Wire;

/// <summary>GUILD_MEMBER_UPDATE: without further intents only our own.</summary>
internal sealed record GuildMemberUpdate(Snowflake GuildId, User User, IReadOnlyList<Snowflake>? Roles = null, DateTimeOffset? CommunicationDisabledUntil = null);
