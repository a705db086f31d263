using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using PaperDigest.Discord.Gateway;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Plug;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Rest.RateLimits;
using PaperDigest.Ports;

namespace PaperDigest.Discord;

/// <summary>Wires our Discord client.</summary>
public static class DiscordSetup
{
    /// <summary>Adds <see cref="IDiscordConnection"/>, set up by the section <c>Discord</c>. Uses the <see cref="TimeProvider"/> and <see cref="Random"/> added before, if any.</summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services)
    {
        services.AddOptions<DiscordOptions>().BindConfiguration(DiscordOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DiscordOptions>, DiscordOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
#pragma warning disable RS0030 // Here chance comes in, and everything below takes it from here. Only the shared one is thread-safe.
        services.TryAddSingleton(Random.Shared);
#pragma warning restore RS0030
        return services.AddRest().AddGateway().AddPlug();
    }

    private static IServiceCollection AddRest(this IServiceCollection services) => services
        .AddSingleton(provider => new BotToken(provider.GetRequiredService<IOptions<DiscordOptions>>().Value.Token))
        .AddSingleton(provider => new DiscordHttp(provider.GetRequiredService<IOptions<DiscordOptions>>().Value))
        .AddSingleton<RestTransport>()
        .AddSingleton(provider => new RateLimiter(
            provider.GetRequiredService<IOptions<DiscordOptions>>().Value.GlobalRequestsPerSecond,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Random>()))
        .AddSingleton<InvalidRequestBreaker>()
        .AddSingleton<RetryDelays>()
        .AddSingleton<DiscordRest>()
        .AddSingleton<UntilAnswered>();

    private static IServiceCollection AddGateway(this IServiceCollection services) => services
        .AddSingleton<IdentifyGate>()
        .AddSingleton<GatewayLocator>()
        .AddSingleton<ShardGroup>()
        .AddSingleton<GuildCache>();

    private static IServiceCollection AddPlug(this IServiceCollection services) => services
        .AddSingleton<OwnIdentity>()
        .AddSingleton<PlaceInspection>()
        .AddSingleton<DirectChannelCall>()
        .AddSingleton<DirectChannelOpening>(provider => provider.GetRequiredService<DirectChannelCall>().OpenAsync)
        .AddSingleton<DirectChannels>()
        .AddSingleton<AnnouncementChannels>()
        .AddSingleton<ThreadOpening>()
        .AddSingleton<PostSending>()
        .AddSingleton<ForumThreads>()
        .AddSingleton<IChannelHistory, ChannelHistory>()
        .AddSingleton<PostFinding>()
        .AddSingleton<ICommandBook, CommandBook>()
        .AddSingleton<CommandRegistrar>()
        .AddSingleton<InteractionReading>()
        .AddSingleton<InteractionDesk>()
        .AddSingleton<InteractionIntake>()
        .AddSingleton<MembershipInquiry>(provider => provider.GetRequiredService<PlaceInspection>().TryAskMembershipAsync)
        .AddSingleton<PlaceNotices>()
        .AddSingleton<Listening>()
        .AddSingleton<Arrival>()
        .AddSingleton<IDiscordConnection, DiscordConnection>();
}
