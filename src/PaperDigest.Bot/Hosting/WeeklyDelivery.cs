using Microsoft.Extensions.Hosting;
using PaperDigest.Delivery;

namespace PaperDigest.Bot.Hosting;

/// <summary>Keeps the delivery loop running while the bot does.</summary>
internal sealed class WeeklyDelivery(DeliveryLoop loop) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => loop.RunAsync(stoppingToken);
}
