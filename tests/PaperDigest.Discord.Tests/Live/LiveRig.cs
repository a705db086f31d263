using System.Net.NetworkInformation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperDigest.Ports;
using PaperDigest.Sandbox;
using PaperDigest.Sandbox.Clocks;
using PaperDigest.Sandbox.Gateway;

namespace PaperDigest.Discord.Tests.Live;

/// <summary>Our client beside a sandbox, over real HTTP and WebSocket, on one clock that the test moves.</summary>
internal sealed class LiveRig : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    /// <summary>While somebody waits for something: three seconds must be enough real time even on a busy machine.</summary>
    private static readonly TimeSpan SmallStep = TimeSpan.FromMilliseconds(100);

    /// <summary>What others get to do before time moves on.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(1);
    private const int MostBreaths = 40;

    /// <summary>What somebody gets at first who needs no time to pass to be done; if he is not, less and less.</summary>
    private const int PatientBreaths = 30;

    private readonly CancellationTokenSource _stop = new();
    private readonly ServiceProvider _services;
    private Task<ConnectionEnd>? _listening;

    private LiveRig(SandboxServer sandbox, HandSetClock clock, IReadOnlyDictionary<string, string?> settings)
    {
        Sandbox = sandbox;
        Clock = clock;
        ClientClock = new CountingClock(clock);
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddSingleton<TimeProvider>(ClientClock)
            .AddSingleton<Random>(new SteadyChance(1))
            .AddDiscord()
            .BuildServiceProvider(validateScopes: true);
        Connection = _services.GetRequiredService<IDiscordConnection>();
    }

    public SandboxServer Sandbox { get; }

    public HandSetClock Clock { get; }

    /// <summary>The client's view of the clock.</summary>
    public CountingClock ClientClock { get; }

    public HeardLog Log { get; } = new();

    public IDiscordConnection Connection { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts both.</summary>
    /// <param name="gateway">How the sandbox's gateway behaves.</param>
    /// <param name="settings">The client's settings, by their name in the section; token and address are filled in.</param>
    public static async Task<LiveRig> StartAsync(GatewayOptions gateway, params (string Name, string Value)[] settings)
    {
        var clock = new HandSetClock(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Gateway = gateway }, clock, Token);
        var all = settings.Append((Name: "Token", Value: sandbox.Token)).Append((Name: "ApiBaseUrl", Value: sandbox.ApiBaseUrl.AbsoluteUri));
        return new LiveRig(sandbox, clock, all.ToDictionary(pair => $"Discord:{pair.Name}", pair => (string?)pair.Value, StringComparer.Ordinal));
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Begins to listen.</summary>
    public void Listen(DiscordListener listener) => _listening = Connection.RunAsync(listener, _stop.Token);

    /// <summary>Begins to listen, and waits until every shard does.</summary>
    public async Task ListenUntilReadyAsync(DiscordListener listener)
    {
        Listen(listener);
        await AdvanceUntilAsync(() => Sandbox.Gateway.IdentifyCount >= Sandbox.Gateway.Options.Shards && Sandbox.Gateway.IsBotOnline);
    }

    /// <summary>Stops listening and tells how it ended.</summary>
    public async Task<ConnectionEnd?> StopAsync()
    {
        await _stop.CancelAsync();
        return _listening is null ? null : await _listening.WaitAsync(ClockExtensions.Patience, Token);
    }

    /// <summary>Lets time pass in steps, and whoever waited for each step act.</summary>
    public async Task AdvanceAsync(TimeSpan time, TimeSpan? step = null)
    {
        for (var left = time; left > TimeSpan.Zero; left -= step ?? Step)
        {
            Clock.Advance(left < (step ?? Step) ? left : step ?? Step);
            await SettleAsync();
        }
    }

    /// <summary>Lets time pass until something is so.</summary>
    public async Task AdvanceUntilAsync(Func<bool> isSo)
    {
        var (began, patience) = (TimeProvider.System.GetTimestamp(), ClockExtensions.Patience);
        while (!isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < patience, "It never came to be so.");
            await AdvanceAsync(Step);
        }
    }

    /// <summary>Lets time pass until something is done; it gets some real time before each step.</summary>
    public async Task<T> WaitAsync<T>(Task<T> done)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var breaths = PatientBreaths; !done.IsCompleted && TimeProvider.System.GetElapsedTime(began) < ClockExtensions.Patience; breaths = breaths * 2 / 3)
        {
            await Task.WhenAny(done, Task.Delay(Breath * Math.Max(2, breaths), TimeProvider.System, Token));
            if (!done.IsCompleted)
            {
                await AdvanceAsync(SmallStep);
            }
        }

        return await done.WaitAsync(Breath, Token);
    }

    /// <summary>Connections to the sandbox that stand.</summary>
    public int CountSockets() => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
        .Count(connection => connection.State == TcpState.Established && connection.RemoteEndPoint.Port == Sandbox.PageUrl.Port);

    /// <summary>Ends the client, and leaves the sandbox to be looked at.</summary>
    public async Task EndClientAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await EndClientAsync();
        await Sandbox.DisposeAsync();
        _stop.Dispose();
        Log.Dispose();
    }

    /// <summary>Fails if a secret stands in the log, at any level.</summary>
    public void AssertNoSecretWasLogged()
    {
        string[] secrets = [Sandbox.Token, .. Sandbox.World.Interactions.All.Select(interaction => interaction.Token)];
        var lines = string.Join('\n', Log.Lines);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, lines, StringComparison.Ordinal));
        Assert.NotEmpty(lines);
    }

    /// <summary>Waits, in real time, until requests on their way are answered.</summary>
    private async Task SettleAsync()
    {
        for (var breaths = 0; breaths < MostBreaths; breaths++)
        {
            var begun = Sandbox.Traffic.Begun;
            await Task.Delay(Breath, TimeProvider.System, Token);
            if (!Sandbox.Traffic.IsUnderWay && Sandbox.Traffic.Begun == begun)
            {
                return;
            }
        }
    }
}
