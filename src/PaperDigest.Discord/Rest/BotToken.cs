namespace PaperDigest.Discord.Rest;

/// <summary>The bot's token: a secret that does not show itself.</summary>
internal sealed class BotToken(string value)
{
    /// <summary>What the operator can do about a refused token.</summary>
    public const string Advice =
        "Discord refuses the bot's token. Set Discord__Token to the one shown at https://discord.com/developers/applications (Bot, Reset Token).";

    private const string Prefix = "Bot ";

    /// <summary>As a header or the gateway takes it. People paste it with the word before it.</summary>
    public string Reveal() => value.Trim() is var token && token.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? token[Prefix.Length..].Trim() : token;

    public override string ToString() => "(secret)";
}
