using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.Proofs.Tests.Stages;
using PaperDigest.Sandbox;
using PaperDigest.Sandbox.Clocks;
using PaperDigest.Storage;

namespace PaperDigest.Proofs.Tests.Worlds;

/// <summary>What outlives every bot: the clock, the pretend Discord behind a real port, the database file, and the digests that are out.</summary>
internal sealed class ProofWorld : IAsyncDisposable
{
    private static readonly DateTimeOffset Tuesday = new(2024, 5, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _scratch = Directory.CreateDirectory(Path.Combine(Root, Guid.NewGuid().ToString("N")));
    private readonly ServiceProvider _witness;

    private ProofWorld(Random chance, HandSetClock clock, SandboxServer discord, IReadOnlyDictionary<string, string?> settings)
    {
        Chance = chance;
        Discord = discord;
        Journal = new Journal(clock);
        Stage = new Stage(clock, chance, Journal);
        Settings = new Dictionary<string, string?>(settings, StringComparer.Ordinal)
        {
            ["Discord:Token"] = discord.Token,
            ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
            ["Storage:ConnectionString"] = $"Data Source={Path.Combine(_scratch.FullName, "paperdigest.db")}",
        };
        EmptyDatabase.CopyTo(Path.Combine(_scratch.FullName, "paperdigest.db"));
        _witness = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build())
            .AddSingleton<TimeProvider>(clock)
            .AddLogging()
            .AddStorage()
            .BuildServiceProvider();
    }

    /// <summary>Drawn from by everything in this world.</summary>
    public Random Chance { get; }

    public SandboxServer Discord { get; }

    public Journal Journal { get; }

    public Stage Stage { get; }

    /// <summary>What every bot is told.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>The sockets all bots share: connections are no process's state.</summary>
    public HttpMessageInvoker Sockets { get; } = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    /// <summary>The digests that are out.</summary>
    public Catalogue Catalogue { get; private set; } = Catalogue.Empty;

    /// <summary>The ledger as it stands in the file, read and written past all bots: an admin's hand, and the judge's eye.</summary>
    public ILedger Ledger => _witness.GetRequiredService<ILedger>();

    /// <summary>The subscriptions, likewise.</summary>
    public ISubscriptions Subscriptions => _witness.GetRequiredService<ISubscriptions>();

    /// <summary>Memory if there is such a file system: what is proved here is not the disk.</summary>
    private static string Root { get; } = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "paperdigest-proofs");

    public static async Task<ProofWorld> BeginAsync(Random chance, IReadOnlyDictionary<string, string?> settings)
    {
        var clock = new HandSetClock(Tuesday);
        return new ProofWorld(chance, clock, await SandboxServer.StartAsync(new SandboxOptions(), clock, CancellationToken.None), settings);
    }

    /// <summary>Puts the next digest out.</summary>
    public void Publish(int count) => Catalogue = Weeks.Published(count);

    public async ValueTask DisposeAsync()
    {
        Sockets.Dispose();
        await Discord.DisposeAsync();
        await _witness.DisposeAsync();
        _scratch.Delete(recursive: true);
    }
}
