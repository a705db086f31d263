using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway.Guilds;

/// <summary>Ourselves in a guild.</summary>
internal sealed record OwnMember(Snowflake Id, IReadOnlyList<Snowflake> Roles, DateTimeOffset? TimedOutUntil);
