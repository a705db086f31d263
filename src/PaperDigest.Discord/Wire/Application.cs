namespace PaperDigest.Discord.Wire;

/// <summary>Our application. https://discord.com/developers/docs/resources/application.</summary>
/// <param name="Id">Needed for commands.</param>
/// <param name="Name">As shown.</param>
/// <param name="InteractionsEndpointUrl">If set, interactions go there and never through the gateway.</param>
internal sealed record Application(Snowflake Id, string? Name = null, string? InteractionsEndpointUrl = null);
