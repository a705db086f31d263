using Microsoft.Extensions.Logging;
using PaperDigest.Discord.Rest;
using PaperDigest.DiscordNet.Calls;
using PaperDigest.Ports;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>What comes before listening: whether Discord knows us, and whether interactions will reach us at all.</summary>
internal sealed partial class LibraryArrival(
    LibraryClient client, LibraryCalls calls, LibraryListening listening, UntilAnswered untilAnswered, ILogger<LibraryArrival> log)
{
    public async Task<ConnectionEnd> RunAsync(DiscordListener listener, CancellationToken cancellationToken)
    {
        try
        {
            var application = await untilAnswered.TryAskAsync(
                token => calls.AskAsync(options => client.Socket.Rest.GetCurrentBotInfoAsync(options), RestTimeouts.Read, token), cancellationToken);
            if (application is null)
            {
                return new ConnectionEnd.Fatal(LibraryCalls.Advice);
            }

            if (!string.IsNullOrEmpty(application.InteractionsEndpointUrl))
            {
                LogEndpointSet();
            }
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
