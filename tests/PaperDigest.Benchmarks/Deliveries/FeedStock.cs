using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using NodaTime.Extensions;
using PaperDigest.Benchmarks.Loads;
using PaperDigest.Benchmarks.Neutral;
using PaperDigest.Bot.Hosting;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Benchmarks.Deliveries;

/// <summary>A folder with one digest and a database with many feeds whose slot has just come: what the bot finds on Monday at nine.</summary>
internal sealed class FeedStock : IDisposable
{
    private const int AtOnce = 256;

    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("benchmark-delivery-");
    private readonly IHost _host;

    private FeedStock()
    {
        Directory.CreateDirectory(Digests);
        var week = IsoWeek.Containing(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-7));
        var digest = new SyntheticDigests(seed: 5).MakeOne(week);
        File.WriteAllBytes(Path.Combine(Digests, digest.Path), digest.Content.ToArray());
        File.WriteAllBytes(Path.Combine(Digests, SyntheticDigests.Categories.Path), SyntheticDigests.Categories.Content.ToArray());
        Catalogue = new CatalogueBuilder().Update([digest, SyntheticDigests.Categories], []).Catalogue;
        _host = BotHost.CreateBuilder(FrontDoor.BuiltIn, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Discord:Token"] = Peers.Assignment.Token,
            ["Storage:ConnectionString"] = ConnectionString,
            ["Logging:LogLevel:Default"] = "Warning",
        }).Build();
    }

    /// <summary>The bot's digest folder.</summary>
    public string Digests => Path.Combine(_scratch.FullName, "digests");

    /// <summary>The bot's database.</summary>
    public string ConnectionString => $"Data Source={Path.Combine(_scratch.FullName, "paperdigest.db")}";

    /// <summary>What the folder holds.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The parts of a bot over that database, none of them started.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Makes one with so many feeds, one a channel of the neutral server.</summary>
    public static async Task<FeedStock> FillAsync(int feeds, CancellationToken cancellationToken)
    {
        var stock = new FeedStock();
        var subscriptions = stock.Services.GetRequiredService<ISubscriptions>();
        foreach (var chunk in Enumerable.Range(0, feeds).Chunk(AtOnce))
        {
            await Task.WhenAll(chunk.Select(index => subscriptions.AddAsync(stock.CreateFeed(index), cancellationToken)));
        }

        return stock;
    }

    public void Dispose()
    {
        _host.Dispose();
        _scratch.Delete(recursive: true);
    }

    private Subscription CreateFeed(int index)
    {
        var now = TimeProvider.System.GetUtcNow();
        var slot = now.AddMinutes(-2).ToInstant().InUtc();
        return new Subscription
        {
            Destination = new Destination.Channel(new GuildId(Words.GuildOf(index)), new ChannelId(Words.ChannelAt(index))),
            Day = slot.DayOfWeek,
            Time = new LocalTime(slot.Hour, slot.Minute),
            TimeZone = "Etc/UTC",
            Language = Language.English,
            FirstWeek = Catalogue.Weeks[0],
            CreatedBy = new UserId(1),
            CreatedAt = now.AddDays(-30),
        };
    }
}
