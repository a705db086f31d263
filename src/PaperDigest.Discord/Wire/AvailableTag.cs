namespace PaperDigest.Discord.Wire;

/// <summary>A tag of a forum.</summary>
internal sealed record AvailableTag(Snowflake Id, string? Name = null, bool Moderated = false);
