namespace PaperDigest.Sandbox.Gateway;

/// <summary>Bits of <c>intents</c> that this gateway acts upon.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway#list-of-intents</remarks>
internal static class GatewayIntents
{
    public const long Guilds = 1 << 0;
    public const long GuildMembers = 1 << 1;
    public const long GuildPresences = 1 << 8;
    public const long GuildMessages = 1 << 9;
    public const long DirectMessages = 1 << 12;
    public const long MessageContent = 1 << 15;

    public const long Privileged = GuildMembers | GuildPresences | MessageContent;

    // 0-16, 20, 21, 24, 25 are given out; any other bit is an error (4013).
    public const long Known = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;
}
