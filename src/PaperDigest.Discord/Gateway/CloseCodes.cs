using PaperDigest.Discord.Rest;

namespace PaperDigest.Discord.Gateway;

/// <summary>What we do about each close code. https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes.</summary>
internal static class CloseCodes
{
    /// <summary>Ends our session for good; 1001 would as well.</summary>
    public const int Normal = 1000;

    /// <summary>Leaves our session to be resumed: any code but 1000 and 1001 does.</summary>
    public const int Resumable = 4000;

    public static CloseRule RuleOf(int? code) => code switch
    {
        4003 or 4007 or 4009 => new CloseRule.Identify(),
        4004 => new CloseRule.Fatal(BotToken.Advice),
        4010 => new CloseRule.Fatal("Discord refuses the shard (4010). Leave Discord__Shards unset, or set it to what Discord assigned to this bot."),
        4011 => new CloseRule.Fatal("The bot is in too many servers for so few shards (4011). Leave Discord__Shards unset, or set it higher."),
        4012 => new CloseRule.Fatal("Discord no longer speaks this version of its gateway (4012). A newer PaperDigest is needed."),
        4013 => new CloseRule.Fatal("Discord does not know the intents asked for (4013). A newer PaperDigest is needed."),
        4014 => new CloseRule.Fatal("Discord does not allow this bot the intents asked for (4014). See https://discord.com/developers/applications, Bot, Privileged Gateway Intents."),
        _ => new CloseRule.Resume(),
    };
}
