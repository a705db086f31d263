using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Journeys.Tests.Journeys;
using PaperDigest.Ports;
using PaperDigest.Sandbox;
using PaperDigest.Sandbox.Gateway;
using PaperDigest.Storage;
using ChannelKind = PaperDigest.Sandbox.Worlds.ChannelKind;
using World = PaperDigest.Sandbox.Worlds.World;
using WorldEvent = PaperDigest.Sandbox.Worlds.WorldEvent;

namespace PaperDigest.Proofs.Tests.PowerCuts;

/// <summary>A pretend Discord on real time, which takes fifty messages a second, two hundred feeds that are due, and a folder that real programs share.</summary>
internal sealed class PowerCutWorld : IAsyncDisposable
{
    public const int Channels = 200;

    private readonly DirectoryInfo _scratch;
    private readonly SandboxServer _discord;
    private readonly ServiceProvider _witness;
    private readonly IDisposable _listening;
    private int _posts;

    private PowerCutWorld(DirectoryInfo scratch, SandboxServer discord, WeekFiles weeks)
    {
        _scratch = scratch;
        _discord = discord;
        Weeks = weeks;
        _listening = discord.World.Listen(change => _posts += change is WorldEvent.MessageCreated ? 1 : 0);
        _witness = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection([new("Storage:ConnectionString", ConnectionString)]).Build())
            .AddLogging()
            .AddStorage()
            .BuildServiceProvider();
    }

    public World Discord => _discord.World;

    public WeekFiles Weeks { get; }

    /// <summary>How many messages stand in all channels.</summary>
    public int Posts => Volatile.Read(ref _posts);

    public ILedger Ledger => _witness.GetRequiredService<ILedger>();

    private string ConnectionString => $"Data Source={Path.Combine(_scratch.FullName, "paperdigest.db")}";

    public static async Task<PowerCutWorld> BeginAsync(CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("power-cuts-");
        var options = new SandboxOptions { Gateway = new GatewayOptions { IdentifyInterval = TimeSpan.Zero } };
        var discord = await SandboxServer.StartAsync(options, TimeProvider.System, cancellationToken);
        var due = TimeProvider.System.GetUtcNow().AddHours(-1);
        var newest = IsoWeek.Containing(DateOnly.FromDateTime(due.UtcDateTime.AddDays(-7)));
        var world = new PowerCutWorld(scratch, discord, new WeekFiles(scratch.CreateSubdirectory("digests").FullName, newest));
        await world.SubscribeAsync(due, cancellationToken);
        return world;
    }

    /// <summary>Starts the program.</summary>
    public BotProgram Start() => BotProgram.Start(_scratch.FullName, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Discord__ApiBaseUrl"] = _discord.ApiBaseUrl.ToString(),
        ["Discord__Token"] = _discord.Token,
        ["Digests__Path"] = Path.Combine(_scratch.FullName, "digests"),
        ["Storage__ConnectionString"] = ConnectionString,
        ["Storage__SenderLease"] = "00:00:01", // The shortest: a start after a kill waits for it.
        ["Delivery__Lease"] = "00:01:00", // The shortest: what was in hand when the program was killed waits for it.
        ["Delivery__Workers"] = "8", // So many channels at most wait for that at a time.
    });

    public async Task<ImmutableArray<LedgerEntry>> ReadLedgerAsync(CancellationToken cancellationToken) =>
        await Ledger.ReadAsync(new LedgerQuery { Limit = int.MaxValue }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _listening.Dispose();
        await _discord.DisposeAsync();
        await _witness.DisposeAsync();
        _scratch.Delete(recursive: true);
    }

    private async Task SubscribeAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        var guild = Discord.PaperClub;
        var slot = LocalDateTime.FromDateTime(due.UtcDateTime);
        var feeds = Enumerable.Range(1, Channels).Select(number => new Subscription
        {
            Destination = new Destination.Channel(
                new GuildId(guild.Id.Value), new ChannelId(Discord.AddChannel(guild, ChannelKind.Text, $"papers-{number}").Id.Value)),
            Day = slot.DayOfWeek,
            Time = new LocalTime(slot.Hour, slot.Minute),
            TimeZone = "Etc/UTC",
            Language = Language.English,
            FirstWeek = Weeks.First,
            CreatedBy = new UserId(_discord.People.Ada.Id.Value),
            CreatedAt = due.AddDays(-1),
        });
        var subscriptions = _witness.GetRequiredService<ISubscriptions>();
        await Task.WhenAll(feeds.ToArray().Select(feed => subscriptions.AddAsync(feed, cancellationToken)));
    }
}
