namespace PaperDigest.Sandbox.Rest.RateLimits;

/// <summary>How many requests a bucket takes in a window.</summary>
/// <param name="Hash">What the header calls it.</param>
/// <param name="Limit">Requests.</param>
/// <param name="Window">From the first of them.</param>
internal sealed record BucketRule(string Hash, int Limit, TimeSpan Window)
{
    // Values seen by bots at work, not promised by Discord: POST and PATCH of messages show one hash and count apart
    // (https://github.com/discord/discord-api-docs/issues/8073), crossposts are about ten an hour
    // (https://github.com/discordjs/discord.js/issues/4956), renames two in ten minutes
    // (https://github.com/discord/discord-api-docs/issues/2190).
    public static BucketRule Messages { get; } = new("b4f7c2a1messages", 5, TimeSpan.FromSeconds(5));

    public static BucketRule MessageDeletes { get; } = new("77d0a9e3deletes", 5, TimeSpan.FromSeconds(1));

    public static BucketRule Crossposts { get; } = new("0c9a55e1crosspost", 10, TimeSpan.FromHours(1));

    public static BucketRule Renames { get; } = new("5e11f00drenames", 2, TimeSpan.FromMinutes(10));

    public static BucketRule Webhooks { get; } = new("9a3be6d2webhook", 5, TimeSpan.FromSeconds(2));
}
