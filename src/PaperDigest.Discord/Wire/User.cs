namespace PaperDigest.Discord.Wire;

/// <summary>A person or a bot.</summary>
internal sealed record User(Snowflake Id, string? Username = null, bool? Bot = null);
