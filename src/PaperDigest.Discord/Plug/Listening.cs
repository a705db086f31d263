using Microsoft.Extensions.Logging;
using PaperDigest.Discord.Gateway;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Wire;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>Joins the gateway's events with those who care: the cache, the desk and the notices.</summary>
internal sealed partial class Listening(ShardGroup shards, GuildCache guilds, InteractionIntake interactions, PlaceNotices notices, ILogger<Listening> log)
{
    private Snowflake _ownUser;

    /// <summary>Listens until stopped or refused for good.</summary>
    public async Task<ConnectionEnd> RunAsync(DiscordListener listener, CancellationToken cancellationToken)
    {
        using var work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] workers = [interactions.RunAsync(listener, work.Token), notices.RunAsync(listener, work.Token)];
        try
        {
            return await shards.RunAsync((happened, token) => TakeAsync(happened, listener, token), cancellationToken) switch
            {
                GatewayEnd.Fatal fatal => new ConnectionEnd.Fatal(fatal.Reason),
                _ => new ConnectionEnd.Stopped(),
            };
        }
        finally
        {
            await work.CancelAsync();
            await Task.WhenAll(workers);
        }
    }

    private async ValueTask TakeAsync(GatewayEvent happened, DiscordListener listener, CancellationToken cancellationToken)
    {
        switch (happened)
        {
            case GatewayEvent.InteractionArrived { Interaction: var interaction }:
                await interactions.TakeAsync(interaction, listener, cancellationToken);
                return;
            case GatewayEvent.SessionStarted { Ready: var ready }:
                _ownUser = ready.User.Id;
                LogReady(ready.User.Username, ready.Guilds?.Count ?? 0);
                break;
            case GatewayEvent.SessionResumed:
                LogResumed();
                return;
        }

        if (guilds.Apply(happened, _ownUser) is { } change)
        {
            await notices.TakeAsync(change, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Listening as {Bot}, in {Count} servers")]
    private partial void LogReady(string? bot, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Session taken up again; nothing was missed")]
    private partial void LogResumed();
}
