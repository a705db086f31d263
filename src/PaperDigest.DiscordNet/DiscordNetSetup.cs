using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PaperDigest.Bot.Hosting;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Rest;
using PaperDigest.DiscordNet.Calls;
using PaperDigest.DiscordNet.Plug;
using PaperDigest.Ports;

namespace PaperDigest.DiscordNet;

/// <summary>Wires Discord.Net in the place of our own client.</summary>
public static class DiscordNetSetup
{
    /// <summary>The bot over Discord.Net.</summary>
    public static FrontDoor Door { get; } = new()
    {
        Program = "PaperDigest.DiscordNet",
        Section = DiscordNetOptions.Section,
        Options = typeof(DiscordNetOptions),
        AddConnection = services => services.AddDiscordNet(),
    };

    /// <summary>Adds <see cref="IDiscordConnection"/>, set up by the section <c>DiscordNet</c>. Uses the <see cref="TimeProvider"/> and <see cref="Random"/> added before, if any.</summary>
    public static IServiceCollection AddDiscordNet(this IServiceCollection services)
    {
        services.AddOptions<DiscordNetOptions>().BindConfiguration(DiscordNetOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DiscordNetOptions>, DiscordNetOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
#pragma warning disable RS0030 // Here chance comes in if nobody brought it before. Only the shared one is thread-safe.
        services.TryAddSingleton(Random.Shared);
#pragma warning restore RS0030
        return services.AddCalls().AddShared().AddPlug();
    }

    private static IServiceCollection AddCalls(this IServiceCollection services) => services
        .AddSingleton<LibraryLog>()
        .AddSingleton<LibraryClient>()
        .AddSingleton<LibraryCalls>();

    /// <summary>What is about Discord and not about connecting, from our own client.</summary>
    private static IServiceCollection AddShared(this IServiceCollection services) => services
        .AddSingleton<RetryDelays>()
        .AddSingleton<UntilAnswered>()
        .AddSingleton<DirectChannels>()
        .AddSingleton<PostFinding>()
        .AddSingleton<CommandRegistrar>()
        .AddSingleton<PlaceNotices>()
        .AddSingleton<InteractionDesk>();

    private static IServiceCollection AddPlug(this IServiceCollection services) => services
        .AddSingleton<LibraryPlaces>()
        .AddSingleton<LibraryChannels>()
        .AddSingleton<DirectChannelOpening>(provider => provider.GetRequiredService<LibraryChannels>().OpenDirectAsync)
        .AddSingleton<MembershipInquiry>(provider => provider.GetRequiredService<LibraryPlaces>().TryAskMembershipAsync)
        .AddSingleton<ICommandBook, LibraryCommandBook>()
        .AddSingleton<IChannelHistory, LibraryHistory>()
        .AddSingleton<LibraryPosts>()
        .AddSingleton<LibraryThreads>()
        .AddSingleton<LibraryReading>()
        .AddSingleton<LibraryIntake>()
        .AddSingleton<LibraryEars>()
        .AddSingleton<LibraryListening>()
        .AddSingleton<LibraryArrival>()
        .AddSingleton<IDiscordConnection, LibraryConnection>();
}
