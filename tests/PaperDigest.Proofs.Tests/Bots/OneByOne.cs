using Microsoft.Extensions.Hosting;
using PaperDigest.Proofs.Tests.Stages;

namespace PaperDigest.Proofs.Tests.Bots;

/// <summary>Stands before and behind one of a bot's services and lets it begin before the next one does: they begin in the thread pool, in no order.</summary>
/// <param name="context">Of the bot.</param>
/// <param name="goesToPool">Whether the service begins there.</param>
internal sealed class OneByOne(StageContext context, bool goesToPool) : IHostedService
{
    private int? _arrivalsBefore;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_arrivalsBefore is { } before)
        {
            context.AwaitOthers(goesToPool ? before + 1 : before);
        }
        else
        {
            _arrivalsBefore = context.Arrivals;
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
