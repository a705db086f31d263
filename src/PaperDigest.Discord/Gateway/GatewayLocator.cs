using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway;

/// <summary>Finds the gateway, once: asking often is punished with hours of silence.</summary>
/// <remarks>https://github.com/discord/discord-api-docs/issues/8570.</remarks>
internal sealed partial class GatewayLocator(
    DiscordRest rest,
    IdentifyGate gate,
    RetryDelays delays,
    IOptions<DiscordOptions> options,
    ILogger<GatewayLocator> log)
{
    private const int MostDoublings = 7;

    /// <summary>Asks until there is an answer. Null if Discord will not have us.</summary>
    public async Task<GatewayLocation?> TryLocateAsync(CancellationToken cancellationToken)
    {
        if (options.Value.GatewayUrl is { } address)
        {
            return new GatewayLocation(address, IsAddressFixed: true, options.Value.Shards ?? 1);
        }

        for (var attempt = 0; ; attempt++)
        {
            switch (await rest.SendAsync(new RestRequest(Routes.GatewayBot), WireJson.Shapes.GatewayBot, cancellationToken))
            {
                case RestAnswer<GatewayBot>.Succeeded { Value: var bot }:
                    return Accept(bot);
                case RestAnswer<GatewayBot>.Refused { Refusal.Action: ErrorAction.Stop }:
                    return null;
                case RestAnswer<GatewayBot>.Refused refused:
                    await WaitAsync(refused.Refusal.Reason, TimeSpan.Zero, attempt, cancellationToken);
                    break;
                case RestAnswer<GatewayBot>.NotSent notSent:
                    await WaitAsync(notSent.Reason, notSent.RetryAfter, attempt, cancellationToken);
                    break;
                case RestAnswer<GatewayBot>.Unclear unclear:
                    await WaitAsync(unclear.Reason, TimeSpan.Zero, attempt, cancellationToken);
                    break;
            }
        }
    }

    private GatewayLocation Accept(GatewayBot bot)
    {
        if (bot.SessionStartLimit is { } limit)
        {
            gate.Learn(limit);
            LogBudget(limit.Remaining, limit.Total);
        }

        return new GatewayLocation(bot.Url, IsAddressFixed: false, options.Value.Shards ?? Math.Max(1, bot.Shards));
    }

    private async Task WaitAsync(string reason, TimeSpan least, int attempt, CancellationToken cancellationToken)
    {
        var delay = delays.Of(Math.Min(attempt, MostDoublings));
        delay = delay > least ? delay : least;
        LogWaiting(reason, delay);
        await delays.WaitAsync(delay, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord cannot be reached ({Reason}); trying again in {Delay}")]
    private partial void LogWaiting(string reason, TimeSpan delay);

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord allows {Remaining} of {Total} session starts until tomorrow")]
    private partial void LogBudget(int remaining, int total);
}
