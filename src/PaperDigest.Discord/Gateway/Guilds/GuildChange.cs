using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway.Guilds;

/// <summary>What an event ended.</summary>
internal abstract record GuildChange
{
    private GuildChange()
    {
    }

    /// <summary>We seem to have been removed; bogus ones are known, so ask before believing.
    /// https://github.com/discord/discord-api-docs/issues/2850.</summary>
    public sealed record GuildLost(Snowflake Guild) : GuildChange;

    /// <summary>A session began, and whoever is missing from its list we have been removed from meanwhile.</summary>
    public sealed record SessionBegan(Ready Ready) : GuildChange;

    public sealed record ChannelGone(Snowflake Guild, Snowflake Channel) : GuildChange;

    public sealed record RoleGone(Snowflake Guild, Snowflake Role) : GuildChange;
}
