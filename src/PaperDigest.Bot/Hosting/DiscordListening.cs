using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PaperDigest.Commands;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Bot.Hosting;

/// <summary>Listens to Discord while the bot runs; when Discord will not have us for good, the bot stops and says why.</summary>
internal sealed partial class DiscordListening(
    IDiscordConnection connection,
    CommandRouter router,
    LostPlaces places,
    BotEnd end,
    ILogger<DiscordListening> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listener = new DiscordListener(router.Definitions, router.AnswerAsync, router.IsAnswerPrivate, places.HearAsync);
        if (await connection.RunAsync(listener, stoppingToken) is ConnectionEnd.Fatal fatal)
        {
            LogFatal(fatal.Reason);
            end.Stop(ExitCodes.RefusedByDiscord);
        }
    }

    [LoggerMessage(LogLevel.Critical, "Discord refuses us, and trying again would change nothing: {Reason}")]
    private partial void LogFatal(string reason);
}
