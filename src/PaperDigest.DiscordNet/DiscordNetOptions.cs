using System.ComponentModel.DataAnnotations;
using PaperDigest.Discord;

namespace PaperDigest.DiscordNet;

/// <summary>How to reach Discord through Discord.Net: section <c>DiscordNet</c> of the configuration.</summary>
public sealed class DiscordNetOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "DiscordNet";

    /// <summary>The bot's token, from https://discord.com/developers/applications. A secret: it is never logged.</summary>
    [Required]
    [RegularExpression(DiscordOptions.TokenPattern, ErrorMessage = DiscordOptions.NoToken)]
    public string Token { get; init; } = "";

    /// <summary>The API. Default <c>https://discord.com/api/v10</c>.</summary>
    [Required]
    public Uri ApiBaseUrl { get; init; } = DiscordOptions.DefaultApi;

    /// <summary>The gateway. Default: ask the API. Broken sessions are resumed where Discord says, whatever is set here.</summary>
    public Uri? GatewayUrl { get; init; }

    /// <summary>Gateway connections to share the servers among. Default 1, which Discord takes up to 2,500 servers.
    /// https://discord.com/developers/docs/topics/gateway#sharding.</summary>
    [Range(1, 10_000)]
    public int Shards { get; init; } = 1;
}
