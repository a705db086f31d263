namespace PaperDigest.Discord.Wire;

/// <summary>Asks for a person's direct channel.</summary>
internal sealed record RecipientBody(Snowflake RecipientId);
