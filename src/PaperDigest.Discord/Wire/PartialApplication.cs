namespace PaperDigest.Discord.Wire;

/// <summary>Our application, as READY names it.</summary>
internal sealed record PartialApplication(Snowflake Id);
