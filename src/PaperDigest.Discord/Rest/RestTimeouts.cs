namespace PaperDigest.Discord.Rest;

/// <summary>How long an answer may take, by kind.</summary>
internal static class RestTimeouts
{
    public static readonly TimeSpan Read = TimeSpan.FromSeconds(15);
    public static readonly TimeSpan Send = TimeSpan.FromSeconds(20);

    /// <summary>Discord gives three seconds in all, the way here and back included.
    /// https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages.</summary>
    public static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(2);

    /// <summary>What a request under way still gets when we are stopping.</summary>
    public static readonly TimeSpan Parting = TimeSpan.FromSeconds(5);
}
