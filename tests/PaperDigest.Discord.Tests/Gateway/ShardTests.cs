using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using PaperDigest.Discord.Gateway;
using PaperDigest.Discord.Rest;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Discord.Tests.Gateway;

/// <summary>Reads like the protocol: the test is Discord.</summary>
public sealed class ShardTests : IAsyncLifetime
{
    private const string Hello = """{"op":10,"d":{"heartbeat_interval":45000},"s":null,"t":null}""";
    private const string Ready = """{"op":0,"t":"READY","s":1,"d":{"v":10,"user":{"id":"2"},"guilds":[],"session_id":"S","resume_gateway_url":"wss://resume.test/"}}""";

    private readonly HandSetClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly Channel<ScriptedSocket> _sockets = Channel.CreateUnbounded<ScriptedSocket>();
    private readonly Channel<GatewayEvent> _events = Channel.CreateUnbounded<GatewayEvent>();
    private readonly CancellationTokenSource _stop = new();
    private readonly Shard _shard;
    private Func<GatewayEvent, CancellationToken, ValueTask> _deliverAsync;
    private Task<GatewayEnd>? _running;
    private int _unreachable;

    public ShardTests()
    {
        _deliverAsync = (happened, _) => _events.Writer.WriteAsync(happened, CancellationToken.None);
        var settings = new ShardSettings(0, 1, new Uri("wss://gateway.test/"), IsAddressFixed: false);
        var line = new GatewayLine(settings, new BotToken("aVery.Secret.Token"), CreateSocket);
        _shard = new Shard(new GatewaySession(new Random(1)), line, new IdentifyGate(_clock), _clock, NullLogger<Shard>.Instance);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_running is not null)
        {
            await _running;
        }

        _stop.Dispose();
    }

    [Fact]
    public async Task Session_begins_as_documented()
    {
        var discord = await ConnectAsync();

        discord.Say(Hello);
        Assert.StartsWith("""{"op":2,"d":{"token":"aVery.Secret.Token","intents":1,""", await discord.HearAsync(), StringComparison.Ordinal);
        discord.Say(Ready);

        Assert.IsType<GatewayEvent.SessionStarted>(await NextEventAsync());
        Assert.Equal("wss://gateway.test/?v=10&encoding=json", discord.Address?.AbsoluteUri);
    }

    [Fact]
    public async Task Heart_beats_on_time()
    {
        var discord = await StartAsync();

        _clock.Advance(TimeSpan.FromSeconds(45));
        Assert.Equal("""{"op":1,"d":1}""", await discord.HearAsync());
        discord.Say("""{"op":11}""");
        discord.Say("""{"op":1,"d":null}""");
        Assert.Equal("""{"op":1,"d":1}""", await discord.HearAsync());
        _clock.Advance(TimeSpan.FromSeconds(45));

        Assert.Equal("""{"op":1,"d":1}""", await discord.HearAsync());
    }

    [Fact]
    public async Task Broken_connection_is_resumed_where_the_last_event_was_taken()
    {
        var discord = await StartAsync();
        discord.Say("""{"op":0,"t":"GUILD_DELETE","s":5,"d":{"id":"3","unavailable":true}}""");
        await NextEventAsync();

        discord.Break();
        var second = await NextSocketAsync();
        second.Say(Hello);

        Assert.Equal("""{"op":6,"d":{"token":"aVery.Secret.Token","session_id":"S","seq":5}}""", await second.HearAsync());
        Assert.Equal("wss://resume.test/?v=10&encoding=json", second.Address?.AbsoluteUri);
    }

    [Fact]
    public async Task Dead_connection_is_left_in_a_way_that_keeps_the_session()
    {
        var discord = await StartAsync();
        _clock.Advance(TimeSpan.FromSeconds(45));
        await discord.HearAsync();

        _clock.Advance(TimeSpan.FromSeconds(45));
        await NextSocketAsync();

        Assert.Equal(4000, discord.ClosedWith);
    }

    [Fact]
    public async Task Slow_taker_does_not_stop_the_heart()
    {
        var (discord, taken) = await StartWithSlowTakerAsync();

        _clock.Advance(TimeSpan.FromSeconds(45));

        Assert.StartsWith("""{"op":1,""", await discord.HearAsync(), StringComparison.Ordinal);
        taken.SetResult();
    }

    [Fact]
    public async Task Slow_taker_is_not_taken_for_a_dead_connection()
    {
        var (discord, taken) = await StartWithSlowTakerAsync();
        for (var beat = 0; beat < 3; beat++)
        {
            _clock.Advance(TimeSpan.FromSeconds(45));
            Assert.StartsWith("""{"op":1,""", await discord.HearAsync(), StringComparison.Ordinal);
            discord.Say("""{"op":11}""");
        }

        taken.SetResult();

        Assert.Null(discord.ClosedWith);
    }

    [Fact]
    public async Task Taker_that_breaks_does_not_end_the_listening()
    {
        var discord = await StartAsync();
        var isBroken = true;
        _deliverAsync = (happened, _) => isBroken ? throw new InvalidOperationException("Broken by the test.") : _events.Writer.WriteAsync(happened, CancellationToken.None);
        discord.Say("""{"op":0,"t":"GUILD_DELETE","s":5,"d":{"id":"3"}}""");
        discord.Say("""{"op":1}""");
        await discord.HearAsync();

        isBroken = false;
        discord.Say("""{"op":0,"t":"GUILD_DELETE","s":6,"d":{"id":"3"}}""");

        Assert.IsType<GatewayEvent.GuildVanished>(await NextEventAsync());
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("{}")]
    [InlineData("[1,2")]
    [InlineData("""{"op":0,"t":"GUILD_CREATE","s":2,"d":{"id":[]}}""")]
    [InlineData("""{"op":0,"t":"INTERACTION_CREATE","s":2,"d":null}""")]
    [InlineData("""{"op":77,"d":{}}""")]
    public async Task Nonsense_is_survived(string frame)
    {
        var discord = await StartAsync();

        discord.Say(frame);
        discord.Say("""{"op":0,"t":"RESUMED","s":3,"d":{}}""");

        Assert.IsType<GatewayEvent.SessionResumed>(await NextEventAsync());
    }

    [Fact]
    public async Task Refused_token_ends_it_with_advice_that_does_not_show_it()
    {
        var discord = await ConnectAsync();
        discord.Say(Hello);

        discord.HangUp(4004);

        var fatal = Assert.IsType<GatewayEnd.Fatal>(await _running!); // ConnectAsync has set it.
        Assert.Contains("Discord__Token", fatal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("aVery", fatal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_says_goodbye()
    {
        var discord = await StartAsync();

        await _stop.CancelAsync();

        Assert.IsType<GatewayEnd.Stopped>(await _running!); // StartAsync has set it.
        Assert.Equal(1000, discord.ClosedWith);
    }

    [Fact]
    public async Task Unreachable_gateway_is_tried_until_it_is_there()
    {
        _unreachable = 2;
        await ConnectAsync();
        await NextSocketAsync();

        var discord = await NextSocketAsync();
        discord.Say(Hello);

        Assert.StartsWith("""{"op":2,""", await discord.HearAsync(), StringComparison.Ordinal);
    }

    private async Task<ScriptedSocket> StartAsync()
    {
        var discord = await ConnectAsync();
        discord.Say(Hello);
        await discord.HearAsync();
        discord.Say(Ready);
        await NextEventAsync();
        return discord;
    }

    /// <summary>A session whose first event is taken only when the test says so.</summary>
    private async Task<(ScriptedSocket Discord, TaskCompletionSource Taken)> StartWithSlowTakerAsync()
    {
        var (given, taken) = (new TaskCompletionSource(), new TaskCompletionSource());
        _deliverAsync = async (_, _) =>
        {
            given.TrySetResult();
            await taken.Task;
        };
        var discord = await ConnectAsync();
        discord.Say(Hello);
        await discord.HearAsync();
        discord.Say(Ready);
        await given.Task.WaitAsync(ClockExtensions.Patience, TestContext.Current.CancellationToken);
        return (discord, taken);
    }

    private async Task<ScriptedSocket> ConnectAsync()
    {
        _running = _shard.RunAsync((happened, token) => _deliverAsync(happened, token), _stop.Token);
        return await NextSocketAsync();
    }

    private async Task<ScriptedSocket> NextSocketAsync() =>
        await _clock.SkipWaitsAsync(_sockets.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask());

    private async Task<GatewayEvent> NextEventAsync() => await _events.Reader.ReadAsync(TestContext.Current.CancellationToken);

    private ScriptedSocket CreateSocket()
    {
        var socket = new ScriptedSocket { IsUnreachable = _unreachable-- > 0 };
        _sockets.Writer.TryWrite(socket);
        return socket;
    }
}
