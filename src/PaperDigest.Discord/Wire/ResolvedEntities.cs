namespace PaperDigest.Discord.Wire;

/// <summary>What the ids in an interaction stand for.</summary>
internal sealed record ResolvedEntities
{
    public IReadOnlyDictionary<Snowflake, Channel>? Channels { get; init; }

    public IReadOnlyDictionary<Snowflake, Role>? Roles { get; init; }

    public IReadOnlyDictionary<Snowflake, Message>? Messages { get; init; }
}
