using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PaperDigest.Discord.Rest;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway;

/// <summary>Finds the gateway, once: asking often is punished with hours of silence.</summary>
/// <remarks>https://github.com/discord/discord-api-docs/issues/8570.</remarks>
internal sealed partial class GatewayLocator(
    DiscordRest rest,
    UntilAnswered untilAnswered,
    IdentifyGate gate,
    IOptions<DiscordOptions> options,
    ILogger<GatewayLocator> log)
{
    /// <summary>As many as can be set. What is told beyond that is a mistake.</summary>
    private const int MostShards = 10_000;

    /// <summary>Asks until there is an answer. Null if Discord will not have us.</summary>
    public async Task<GatewayLocation?> TryLocateAsync(CancellationToken cancellationToken)
    {
        if (options.Value.GatewayUrl is { } address)
        {
            return new GatewayLocation(address, IsAddressFixed: true, options.Value.Shards ?? 1);
        }

        var request = new RestRequest(Routes.GatewayBot);
        var bot = await untilAnswered.TryAskAsync(async token => (await rest.SendAsync(request, WireJson.Shapes.GatewayBot, token)).Then(Check), cancellationToken);
        if (bot is null)
        {
            return null;
        }

        if (bot.SessionStartLimit is { } limit)
        {
            gate.Learn(limit);
            LogBudget(limit.Remaining, limit.Total);
        }

        return new GatewayLocation(bot.Url, IsAddressFixed: false, options.Value.Shards ?? Math.Clamp(bot.Shards, 1, MostShards));
    }

    private static RestAnswer<GatewayBot> Check(GatewayBot bot) =>
        GatewayLine.IsUsable(bot.Url) ? new RestAnswer<GatewayBot>.Succeeded(bot) : new RestAnswer<GatewayBot>.Unclear("an address nobody can connect to");

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord allows {Remaining} of {Total} session starts until tomorrow")]
    private partial void LogBudget(int remaining, int total);
}
