namespace PaperDigest.Discord.Wire;

/// <summary>A guild in an outage, or gone.</summary>
/// <param name="Id">Which.</param>
/// <param name="Unavailable">True: an outage. Absent in GUILD_DELETE: we were removed.</param>
internal sealed record UnavailableGuild(Snowflake Id, bool? Unavailable = null);
