using Microsoft.Extensions.DependencyInjection;
using PaperDigest.Discord;
using PaperDigest.Ports;

namespace PaperDigest.Bot.Hosting;

/// <summary>The client library through which a bot reaches Discord. Everything behind it is the same bot.</summary>
public sealed record FrontDoor
{
    /// <summary>Our own client.</summary>
    public static FrontDoor BuiltIn { get; } = new()
    {
        Program = "PaperDigest.Bot",
        Section = DiscordOptions.Section,
        Options = typeof(DiscordOptions),
        AddConnection = services => services.AddDiscord(),
    };

    /// <summary>The project below <c>src/</c> that starts the bot with it.</summary>
    public required string Program { get; init; }

    /// <summary>Its section of the configuration, in which <c>Token</c>, <c>ApiBaseUrl</c> and <c>GatewayUrl</c> stand.</summary>
    public required string Section { get; init; }

    /// <summary>What the section is bound to.</summary>
    public required Type Options { get; init; }

    /// <summary>Adds <see cref="IDiscordConnection"/>.</summary>
    public required Func<IServiceCollection, IServiceCollection> AddConnection { get; init; }
}
