using Microsoft.Extensions.Hosting;
using PaperDigest.Delivery.Care;

namespace PaperDigest.Bot.Hosting;

/// <summary>Keeps the care for feeds running while the bot does.</summary>
internal sealed class FeedCare(CareLoop loop) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => loop.RunAsync(stoppingToken);
}
