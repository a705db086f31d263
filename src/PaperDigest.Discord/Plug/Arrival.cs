using Microsoft.Extensions.Logging;
using PaperDigest.Discord.Rest;
using PaperDigest.Ports;

namespace PaperDigest.Discord.Plug;

/// <summary>What comes before listening: who we are, what commands there are, whether interactions will reach us at all.</summary>
internal sealed partial class Arrival(OwnIdentity identity, CommandRegistrar registrar, Listening listening, UntilAnswered untilAnswered, ILogger<Arrival> log)
{
    public async Task<ConnectionEnd> RunAsync(DiscordListener listener, CancellationToken cancellationToken)
    {
        try
        {
            if (await untilAnswered.TryAskAsync(identity.AskApplicationAsync, cancellationToken) is not { } application)
            {
                return new ConnectionEnd.Fatal(BotToken.Advice);
            }

            if (!string.IsNullOrEmpty(application.InteractionsEndpointUrl))
            {
                LogEndpointSet();
            }

            listener.Registered(await registrar.RegisterAsync(application.Id, listener.Commands, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new ConnectionEnd.Stopped();
        }

        return await listening.RunAsync(listener, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An Interactions Endpoint URL is set for this application, so Discord sends commands there and none to this bot. Clear it at https://discord.com/developers/applications (General Information)")]
    private partial void LogEndpointSet();
}
