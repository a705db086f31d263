namespace PaperDigest.Discord.Wire;

/// <summary>GUILD_ROLE_DELETE.</summary>
internal sealed record GuildRoleDelete(Snowflake GuildId, Snowflake RoleId);
