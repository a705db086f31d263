namespace PaperDigest.Discord.Wire;

/// <summary>GUILD_ROLE_CREATE and GUILD_ROLE_UPDATE.</summary>
internal sealed record GuildRoleChange(Snowflake GuildId, Role Role);
