namespace PaperDigest.Discord.Wire;

/// <summary>Asks for a new session. https://discord.com/developers/docs/topics/gateway-events#identify.</summary>
internal sealed record Identify(string Token, int Intents, IdentifyProperties Properties, IReadOnlyList<int> Shard)
{
    public Presence? Presence { get; init; }

    /// <summary>Never the token.</summary>
    public override string ToString() => $"Identify {{ Intents = {Intents} }}";
}
