using Microsoft.Extensions.Hosting;
using PaperDigest.Delivery;
using PaperDigest.Storage.Leases;

namespace PaperDigest.Bot.Hosting;

/// <summary>Keeps the delivery loop running while the bot does, and wakes it when another program changed what is due.</summary>
internal sealed class WeeklyDelivery(DeliveryLoop loop, SenderLease lease) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        lease.Nudged += Wake;
        try
        {
            await loop.RunAsync(stoppingToken);
        }
        finally
        {
            lease.Nudged -= Wake;
        }
    }

    private void Wake(object? sender, EventArgs arguments) => loop.Wake();
}
