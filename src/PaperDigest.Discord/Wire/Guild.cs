namespace PaperDigest.Discord.Wire;

/// <summary>A guild, whole in GUILD_CREATE, in part in GUILD_UPDATE.</summary>
internal sealed record Guild
{
    public required Snowflake Id { get; init; }

    public bool? Unavailable { get; init; }

    public string? Name { get; init; }

    public Snowflake OwnerId { get; init; }

    public string? PreferredLocale { get; init; }

    public IReadOnlyList<Role>? Roles { get; init; }

    public IReadOnlyList<Channel>? Channels { get; init; }

    public IReadOnlyList<Channel>? Threads { get; init; }

    public IReadOnlyList<Member>? Members { get; init; }
}
