using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Options;
using PaperDigest.Discord.Rest;

namespace PaperDigest.DiscordNet.Calls;

/// <summary>The library's client, set up for us. It has one for a single shard and one for several.</summary>
internal sealed class LibraryClient : IAsyncDisposable, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly BotToken _token;

    public LibraryClient(IOptions<DiscordNetOptions> options, LibraryLog log, TimeProvider time)
    {
        var settings = options.Value;
        _token = new BotToken(settings.Token);
        var config = Configure(settings, time);
        Socket = settings.Shards > 1 ? new DiscordShardedClient(config) : new DiscordSocketClient(config);
        Socket.Log += log.WriteAsync;
    }

    /// <summary>Gateway, cache and, by its <c>Rest</c>, the API.</summary>
    public BaseSocketClient Socket { get; }

    /// <summary>Gives the library the token, once. Nothing else works before. For several shards it asks for the gateway's address.</summary>
    public async Task LogInAsync(CancellationToken cancellationToken)
    {
        if (Socket.LoginState == LoginState.LoggedIn)
        {
            return;
        }

        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (Socket.LoginState != LoginState.LoggedIn)
            {
                // Its check of the token knows only what Discord's look like today; Discord itself checks better.
                await Socket.LoginAsync(TokenType.Bot, _token.Reveal(), validateToken: false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Socket.DisposeAsync();
        _turn.Dispose();
    }

    public void Dispose()
    {
        Socket.Dispose();
        _turn.Dispose();
    }

    private static DiscordSocketConfig Configure(DiscordNetOptions settings, TimeProvider time) => new()
    {
        RestClientProvider = TracedTransport.Towards(settings.ApiBaseUrl, time),
        GatewayHost = settings.GatewayUrl is { } gateway ? WriteGateway(gateway) : null,
        TotalShards = settings.Shards > 1 ? settings.Shards : null,

        // Servers, their roles, channels and threads; neither members nor messages. The interactions come in any case.
        GatewayIntents = GatewayIntents.Guilds,
        LogGatewayIntentWarnings = false,
        LogLevel = LogSeverity.Info,

        // How long limits last is told in seconds to go; asking the clock as well would need it to be right.
        UseSystemClock = false,

        // How old an interaction is and what to do about it is decided at our desk, without trusting clocks to agree.
        UseInteractionSnowflakeDate = false,
        ResponseInternalTimeCheck = false,
    };

    /// <summary>An address that is set is taken as it is: what the library appends to others must stand in it.</summary>
    private static string WriteGateway(Uri gateway) =>
        new UriBuilder(gateway) { Query = $"v={DiscordConfig.APIVersion}&encoding={DiscordSocketConfig.GatewayEncoding}&compress=zlib-stream" }.Uri.AbsoluteUri;
}
