namespace PaperDigest.Discord.Rest;

/// <summary>The bot's token: a secret that does not show itself.</summary>
internal sealed class BotToken(string value)
{
    private const string Prefix = "Bot ";

    /// <summary>As a header or the gateway takes it. People paste it with the word before it.</summary>
    public string Reveal() => value.Trim() is var token && token.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? token[Prefix.Length..].Trim() : token;

    public override string ToString() => "(secret)";
}
