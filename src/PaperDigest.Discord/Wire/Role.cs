namespace PaperDigest.Discord.Wire;

/// <summary>A role of a guild.</summary>
internal sealed record Role(Snowflake Id, string Name, Permissions Permissions, bool Mentionable = false);
