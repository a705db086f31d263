using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Discord;
using Discord.Net;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;
using PaperDigest.Discord.Gateway;
using PaperDigest.Discord.Gateway.Guilds;
using PaperDigest.Discord.Wire;
using PaperDigest.DiscordNet.Calls;

namespace PaperDigest.DiscordNet.Plug;

/// <summary>The library's events, one after the other. It waits for its handlers, so each only writes down what came.</summary>
internal sealed partial class LibraryEars(LibraryClient client, TimeProvider time, ILogger<LibraryEars> log)
{
    private const int LineLength = 4096;

    /// <summary>Between two attempts of its own the library waits a minute at most; who is still away then has given up.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(90);

    private readonly Channel<Heard> _line = System.Threading.Channels.Channel.CreateBounded<Heard>(LineLength);
    private readonly ConcurrentDictionary<DiscordSocketClient, ITimer> _watches = new();

    /// <summary>Connects, and tells what is heard until stopped.</summary>
    public async IAsyncEnumerable<Heard> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Listen(client.Socket);
        try
        {
            await client.Socket.StartAsync();
            await foreach (var heard in _line.Reader.ReadAllAsync(cancellationToken))
            {
                yield return heard;
            }
        }
        finally
        {
            Leave(client.Socket);
            foreach (var watch in _watches.Values)
            {
                await watch.DisposeAsync();
            }

            await client.Socket.StopAsync();
        }
    }

    private void Listen(BaseSocketClient socket)
    {
        socket.InteractionCreated += HearInteractionAsync;
        socket.ChannelDestroyed += HearChannelGoneAsync;
        socket.ThreadDeleted += HearThreadGoneAsync;
        socket.RoleDeleted += HearRoleGoneAsync;
        socket.LeftGuild += HearGuildLostAsync;
        switch (socket)
        {
            case DiscordSocketClient one:
                one.Ready += HearReadyAsync;
                one.Disconnected += HearDisconnectedAsync;
                break;
            case DiscordShardedClient several:
                several.ShardReady += HearReadyAsync;
                several.ShardDisconnected += HearDisconnectedAsync;
                break;
        }
    }

    private void Leave(BaseSocketClient socket)
    {
        socket.InteractionCreated -= HearInteractionAsync;
        socket.ChannelDestroyed -= HearChannelGoneAsync;
        socket.ThreadDeleted -= HearThreadGoneAsync;
        socket.RoleDeleted -= HearRoleGoneAsync;
        socket.LeftGuild -= HearGuildLostAsync;
        switch (socket)
        {
            case DiscordSocketClient one:
                one.Ready -= HearReadyAsync;
                one.Disconnected -= HearDisconnectedAsync;
                break;
            case DiscordShardedClient several:
                several.ShardReady -= HearReadyAsync;
                several.ShardDisconnected -= HearDisconnectedAsync;
                break;
        }
    }

    private Task HearInteractionAsync(SocketInteraction interaction) => WriteAsync(new Heard.Asked(interaction));

    private Task HearChannelGoneAsync(SocketChannel channel) =>
        channel is SocketGuildChannel gone ? WriteAsync(new Heard.Changed(new GuildChange.ChannelGone(new Snowflake(gone.Guild.Id), new Snowflake(gone.Id)))) : Task.CompletedTask;

    /// <summary>The library does not say where a thread was that it did not know.</summary>
    private Task HearThreadGoneAsync(Cacheable<SocketThreadChannel, ulong> thread) =>
        thread.HasValue ? HearChannelGoneAsync(thread.Value) : Task.CompletedTask;

    private Task HearRoleGoneAsync(SocketRole role) =>
        WriteAsync(new Heard.Changed(new GuildChange.RoleGone(new Snowflake(role.Guild.Id), new Snowflake(role.Id))));

    private Task HearGuildLostAsync(SocketGuild guild) => WriteAsync(new Heard.Changed(new GuildChange.GuildLost(new Snowflake(guild.Id))));

    private Task HearReadyAsync() => HearReadyAsync((DiscordSocketClient)client.Socket);

    private Task HearReadyAsync(DiscordSocketClient shard) => WriteAsync(new Heard.Began(new Ready(
        SessionId: "",
        ResumeGatewayUrl: null,
        new User(new Snowflake(shard.CurrentUser.Id), shard.CurrentUser.Username),
        [.. shard.Guilds.Select(guild => new UnavailableGuild(new Snowflake(guild.Id)))],
        client.Socket is DiscordShardedClient several ? [shard.ShardId, several.Shards.Count] : null)));

    private Task HearDisconnectedAsync(Exception exception) => HearDisconnectedAsync(exception, (DiscordSocketClient)client.Socket);

    private Task HearDisconnectedAsync(Exception exception, DiscordSocketClient shard)
    {
        if (CloseCodes.RuleOf(CloseCodeOf(exception)) is CloseRule.Fatal fatal)
        {
            return WriteAsync(new Heard.Refused(fatal.Reason));
        }

        _watches.AddOrUpdate(shard, Watch, (_, watch) =>
        {
            watch.Change(LongestPause, Timeout.InfiniteTimeSpan);
            return watch;
        });
        return Task.CompletedTask;
    }

    private ITimer Watch(DiscordSocketClient shard) => time.CreateTimer(_ => Rouse(shard), null, LongestPause, Timeout.InfiniteTimeSpan);

    private void Rouse(DiscordSocketClient shard)
    {
        if (shard.ConnectionState == ConnectionState.Disconnected)
        {
            LogGaveUp(shard.ShardId);
            _line.Writer.TryWrite(new Heard.GaveUp(shard));
        }
    }

    private static int? CloseCodeOf(Exception? exception) => exception switch
    {
        null => null,
        WebSocketClosedException closed => closed.CloseCode,
        _ => CloseCodeOf(exception.InnerException),
    };

    private Task WriteAsync(Heard heard) => _line.Writer.WriteAsync(heard).AsTask();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord.Net has given shard {Shard} up; starting it again")]
    private partial void LogGaveUp(int shard);
}
