using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PaperDigest.Commands;
using PaperDigest.Commands.Subscriptions;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Bot.Hosting;

/// <summary>Listens to Discord while the bot runs; when Discord will not have us for good, the bot stops and says why.</summary>
internal sealed partial class DiscordListening(IDiscordConnection connection, DiscordListener listener, BotEnd end, BeginAgain again, ILogger<DiscordListening> logger)
    : BackgroundService
{
    /// <summary>Who hears what Discord says: commands are answered, and lost places noticed.</summary>
    internal static DiscordListener CreateListener(IServiceProvider provider)
    {
        var (router, places) = (provider.GetRequiredService<CommandRouter>(), provider.GetRequiredService<LostPlaces>());
        var farewells = provider.GetRequiredService<Farewells>();
        return new DiscordListener(
            router.Definitions,
            (interaction, cancellationToken) => farewells.AnswerAsync(interaction, router.AnswerAsync, cancellationToken),
            router.IsAnswerPrivate,
            places.HearAsync)
        {
            ListGuildsAsync = places.ListGuildsAsync,
            Registered = provider.GetRequiredService<CommandMentions>().Learn,
        };
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await again.UntilDoneAsync(token => connection.RunAsync(listener, token), stoppingToken) is ConnectionEnd.Fatal fatal)
        {
            LogFatal(fatal.Reason);
            end.Stop(ExitCodes.RefusedByDiscord);
        }
    }

    [LoggerMessage(LogLevel.Critical, "Discord refuses us, and trying again would change nothing: {Reason}")]
    private partial void LogFatal(string reason);
}
