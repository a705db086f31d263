namespace PaperDigest.Discord.Wire;

/// <summary>THREAD_LIST_SYNC: the active threads of channels we came to see.</summary>
/// <param name="GuildId">Where.</param>
/// <param name="ChannelIds">Whose threads; absent: the whole guild's.</param>
/// <param name="Threads">All active ones there.</param>
internal sealed record ThreadListSync(Snowflake GuildId, IReadOnlyList<Snowflake>? ChannelIds = null, IReadOnlyList<Channel>? Threads = null);
