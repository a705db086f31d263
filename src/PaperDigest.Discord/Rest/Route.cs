namespace PaperDigest.Discord.Rest;

/// <summary>One call of Discord's, as the rate limits see it.</summary>
/// <param name="Method">Different methods on one path are different limits.</param>
/// <param name="Name">Method and template without ids.</param>
/// <param name="Major">The channel, guild or webhook the limit counts for; empty if none.</param>
/// <param name="Path">Below the API's base address, without a leading slash.</param>
internal sealed record Route(HttpMethod Method, string Name, string Major, string Path)
{
    public RouteLimits Limits { get; init; } = RouteLimits.All;

    /// <summary>Writes to one place arrive in the order they were asked for.</summary>
    public bool IsOrdered => Method != HttpMethod.Get;

    /// <summary>Whether the path carries an interaction's token instead of the bot's.</summary>
    public bool IsOfInteraction => Limits != RouteLimits.All;

    /// <summary>Never the path: it may carry a token.</summary>
    public override string ToString() => Name;
}
