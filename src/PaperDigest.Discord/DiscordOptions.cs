using System.ComponentModel.DataAnnotations;

namespace PaperDigest.Discord;

/// <summary>How to reach Discord: section <c>Discord</c> of the configuration.</summary>
public sealed class DiscordOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Discord";

    internal const string TokenPattern = @"^\s*(?i:Bot\s+)?[!-~]+\s*$";
    internal const string NoToken = "The field {0} holds something that is no token.";

    internal static readonly Uri DefaultApi = new("https://discord.com/api/v10");

    /// <summary>The bot's token, from https://discord.com/developers/applications. A secret: it is never logged.</summary>
    [Required]
    [RegularExpression(TokenPattern, ErrorMessage = NoToken)]
    public string Token { get; init; } = "";

    /// <summary>The API. Default <c>https://discord.com/api/v10</c>.</summary>
    [Required]
    public Uri ApiBaseUrl { get; init; } = DefaultApi;

    /// <summary>The gateway. Default: ask the API. If set, broken sessions are resumed there too.</summary>
    public Uri? GatewayUrl { get; init; }

    /// <summary>Requests a second over all routes, as Discord allows this bot; share it out if several processes use one token. Default 50.
    /// https://discord.com/developers/docs/topics/rate-limits#global-rate-limit.</summary>
    [Range(1, 10_000)]
    public int GlobalRequestsPerSecond { get; init; } = 50;

    /// <summary>Gateway connections to share the servers among. Default: as many as Discord recommends.
    /// https://discord.com/developers/docs/topics/gateway#sharding.</summary>
    [Range(1, 10_000)]
    public int? Shards { get; init; }

    /// <summary>How the gateway's words are packed. Default: not at all, since this bot hears little and packing costs memory.</summary>
    public GatewayCompression Compression { get; init; }

    /// <summary>Whether to go through the proxy the operating system or the environment names. Default: no, directly.</summary>
    public bool UseSystemProxy { get; init; }
}
