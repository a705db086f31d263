using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PaperDigest.Discord.Rest;

namespace PaperDigest.Discord.Gateway;

/// <summary>All gateway connections of this process: one unless the bot is in thousands of servers.</summary>
internal sealed class ShardGroup(
    GatewayLocator locator,
    IdentifyGate gate,
    RetryDelays delays,
    IOptions<DiscordOptions> options,
    ILoggerFactory logs)
{
    /// <summary>Listens on every shard until stopped, or until Discord refuses one of them for good.</summary>
    public async Task<GatewayEnd> RunAsync(Func<GatewayEvent, CancellationToken, ValueTask> deliverAsync, CancellationToken cancellationToken)
    {
        try
        {
            return await locator.TryLocateAsync(cancellationToken) is { } location
                ? await RunShardsAsync(location, deliverAsync, cancellationToken)
                : new GatewayEnd.Fatal(BotToken.Advice);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new GatewayEnd.Stopped();
        }
    }

    private async Task<GatewayEnd> RunShardsAsync(
        GatewayLocation location,
        Func<GatewayEvent, CancellationToken, ValueTask> deliverAsync,
        CancellationToken cancellationToken)
    {
        using var group = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var shards = Enumerable.Range(0, location.Shards).Select(id => Create(id, location).RunAsync(deliverAsync, group.Token)).ToArray();
        var first = await Task.WhenAny(shards);
        await group.CancelAsync();
        await Task.WhenAll(shards);
        return await first;
    }

    private Shard Create(int id, GatewayLocation location)
    {
        var settings = new ShardSettings(id, location.Shards, location.Address, location.IsAddressFixed) { Compression = options.Value.Compression };
        var token = new BotToken(options.Value.Token);
        var line = new GatewayLine(settings, token, () => new WebGatewaySocket(UserAgent.Text, options.Value.UseSystemProxy));
        return new Shard(new GatewaySession(delays.Chance), line, gate, delays.Time, logs.CreateLogger<Shard>());
    }
}
