using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PaperDigest.Storage.Leases;

namespace PaperDigest.Bot.Hosting;

/// <summary>Keeps the sender's role, which <see cref="BotStart"/> acquired, while the bot runs, and gives it up as the last thing.</summary>
internal sealed partial class SenderRole(SenderLease lease, BotEnd end, ILogger<SenderRole> logger) : BackgroundService
{
    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await lease.ReleaseAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var holder = await lease.KeepAsync(stoppingToken);
        LogLost(holder);
        end.Stop(ExitCodes.AnotherBotRuns);
    }

    [LoggerMessage(LogLevel.Critical, "Stopping, because this bot is no longer the sender; now it is {Holder}")]
    private partial void LogLost(LeaseHolder holder);
}
