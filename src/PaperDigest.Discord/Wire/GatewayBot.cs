namespace PaperDigest.Discord.Wire;

/// <summary>Where to connect and how often we may. https://discord.com/developers/docs/topics/gateway#get-gateway-bot.</summary>
internal sealed record GatewayBot(Uri Url, int Shards, SessionStartLimit? SessionStartLimit);
