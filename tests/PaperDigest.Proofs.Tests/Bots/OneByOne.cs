using Microsoft.Extensions.Hosting;
using PaperDigest.Proofs.Tests.Stages;

namespace PaperDigest.Proofs.Tests.Bots;

/// <summary>Stands behind each of a bot's services and lets it begin before the next one does: they begin in the thread pool, in no order.</summary>
internal sealed class OneByOne(StageContext context) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        context.AwaitOthers();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
