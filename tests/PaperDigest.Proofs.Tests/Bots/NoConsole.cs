using Microsoft.Extensions.Hosting;

namespace PaperDigest.Proofs.Tests.Bots;

/// <summary>Signals are sent to the tests' own process, not to the bots in it.</summary>
internal sealed class NoConsole : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
