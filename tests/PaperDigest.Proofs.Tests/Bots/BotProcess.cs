using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PaperDigest.Bot.Hosting;
using PaperDigest.Digests;
using PaperDigest.Discord.Rest;
using PaperDigest.Proofs.Tests.Stages;
using PaperDigest.Proofs.Tests.Worlds;
using PaperDigest.Storage.Leases;
using PaperDigest.Storage.Sqlite;

namespace PaperDigest.Proofs.Tests.Bots;

/// <summary>
/// One start of the whole bot as the program wires it, except that it neither listens to Discord nor reads a folder: digests are put on its
/// shelf. It reaches the world through the stage alone: clock, database, requests.
/// </summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly string[] LeftOut = ["DiscordListening", "DigestFolder", nameof(SqliteRetention)];

    private readonly ProofWorld _world;
    private readonly IHost _host;
    private Task<BotStart>? _start;
    private Task? _stop;
    private volatile bool _isAskedToStop;

    private BotProcess(ProofWorld world, Life life, IHost host)
    {
        _world = world;
        _host = host;
        Life = life;
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => _isAskedToStop = true);
    }

    public Life Life { get; }

    public DigestShelf Shelf => _host.Services.GetRequiredService<DigestShelf>();

    public IServiceProvider Services => _host.Services;

    /// <summary>Whether it waits for the sender's role, or for the end of what is under way: then the clock must go on.</summary>
    public bool IsChanging => Life.Acts && (_start is { IsCompleted: false } || _stop is { IsCompleted: false });

    /// <summary>Whether it runs: started, not refused the sender's role, not stopped, not dead.</summary>
    public bool IsRunning => !Life.IsDead && _start is { IsCompletedSuccessfully: true, Result: BotStart.Started } && _stop is null;

    /// <summary>Starts a process that lives so many steps.</summary>
    public static BotProcess Start(ProofWorld world, string name, long steps, BotChanges changes)
    {
        var life = new Life(world.Stage, name, steps);
        var host = Build(world, life, changes);
        var process = new BotProcess(world, life, host);

        // Opening the file is no step: a death before anything was read or written is like one before the start.
        host.Services.GetRequiredService<SqliteDatabase>().OpenAsync(CancellationToken.None).Await();
        process._start = life.Context.Enter(() => changes.NeedsNoRole ? StartAnywayAsync(host) : BotStart.StartAsync(host, CancellationToken.None));
        return process;
    }

    /// <summary>Does what the program does when it is asked to stop, or asks itself.</summary>
    /// <returns>Whether it begins to stop.</returns>
    public bool StopIfAsked()
    {
        if (!_isAskedToStop || !Life.Acts || _stop is not null)
        {
            return false;
        }

        Stop();
        return true;
    }

    /// <summary>Stops cleanly, as on Ctrl+C; the stage plays it.</summary>
    public void Stop() => _stop ??= Life.Context.Enter(() => _host.StopAsync(CancellationToken.None));

    /// <summary>Closes what the operating system closes when a process is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Life.IsDead)
        {
            Life.Die("at the end of the story");
        }

        await _host.Services.GetRequiredService<SqliteDatabase>().DisposeAsync();
    }

    private static async Task<BotStart> StartAnywayAsync(IHost host)
    {
        await host.StartAsync(CancellationToken.None);
        return new BotStart.Started();
    }

    private static IHost Build(ProofWorld world, Life life, BotChanges changes)
    {
        var builder = BotHost.CreateBuilder(FrontDoor.BuiltIn, world.Settings);
        builder.Logging.ClearProviders();
        var services = builder.Services;
        foreach (var hosted in services.Where(service => service.ServiceType == typeof(IHostedService) && IsLeftOut(service, changes)).ToList())
        {
            services.Remove(hosted);
        }

        services.AddSingleton(life).AddSingleton<SqliteRetention>().AddHostedService<DailyClearing>();
        foreach (var hosted in services.Where(service => service.ServiceType == typeof(IHostedService)).ToList())
        {
            var turn = new OneByOne(life.Context, goesToPool: hosted.ImplementationType!.IsAssignableTo(typeof(BackgroundService))); // All are registered by type.
            services.Insert(services.IndexOf(hosted), ServiceDescriptor.Singleton<IHostedService>(turn));
            services.Insert(services.IndexOf(hosted) + 1, ServiceDescriptor.Singleton<IHostedService>(turn));
        }

        var shelf = new DigestShelf();
        shelf.Replace(world.Catalogue);
        services
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(new LifeClock(world.Stage.Clock, life)))
            .Replace(ServiceDescriptor.Singleton(new Random(world.Chance.Next())))
            .Replace(ServiceDescriptor.Singleton(shelf))
            .Replace(ServiceDescriptor.Singleton<IHostLifetime, NoConsole>())
            .Replace(ServiceDescriptor.Singleton(new DiscordHttp(new LineOut(world.Sockets, life), world.Discord.ApiBaseUrl)));
        foreach (var port in services.Where(IsPort).ToList())
        {
            services.Replace(ServiceDescriptor.Singleton(port.ServiceType, provider => changes.Of(PortDoor.Before(port, provider, life))));
        }

        return builder.Build();
    }

    private static bool IsLeftOut(ServiceDescriptor service, BotChanges changes) =>
        LeftOut.Contains(service.ImplementationType?.Name, StringComparer.Ordinal)
        || (changes.NeedsNoRole && service.ImplementationType == typeof(SenderRole));

    /// <summary>Where the world outside begins, but for the clock and the sockets.</summary>
    private static bool IsPort(ServiceDescriptor service) =>
        service.ServiceType == typeof(ILeaseRow) || (service.ServiceType is { IsInterface: true, Namespace: "PaperDigest.Ports" });
}
