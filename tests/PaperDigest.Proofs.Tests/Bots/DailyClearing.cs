using Microsoft.Extensions.Hosting;
using PaperDigest.Proofs.Tests.Stages;
using PaperDigest.Storage.Sqlite;

namespace PaperDigest.Proofs.Tests.Bots;

/// <summary>The store's own upkeep, which reaches the file through no port: here each turn of it is a call on the stage.</summary>
internal sealed class DailyClearing(SqliteRetention retention, TimeProvider clock, Life life) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            await life.Call(nameof(SqliteRetention), () => retention.ClearAsync(CancellationToken.None)).Answered;
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
