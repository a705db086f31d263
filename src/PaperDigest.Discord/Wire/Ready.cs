namespace PaperDigest.Discord.Wire;

/// <summary>A new session has begun.</summary>
/// <param name="SessionId">To resume it by.</param>
/// <param name="ResumeGatewayUrl">Where to resume it.</param>
/// <param name="User">Us.</param>
/// <param name="Guilds">Every guild of the shard, those in an outage included.</param>
/// <param name="Shard">The shard's number, and how many there are; absent if it is the only one.</param>
internal sealed record Ready(string SessionId, Uri? ResumeGatewayUrl, User User, IReadOnlyList<UnavailableGuild>? Guilds, IReadOnlyList<int>? Shard = null)
{
    /// <summary>Whether a guild's events come over this session. https://discord.com/developers/docs/events/gateway#sharding-sharding-formula.</summary>
    public bool Covers(Snowflake guild) => Shard is not [var id, > 1 and var count] || guild.ShardAmong(count) == id;
}
