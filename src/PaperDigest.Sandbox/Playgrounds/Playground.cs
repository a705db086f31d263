using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PaperDigest.Bot.Hosting;
using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Sandbox.Playgrounds;

/// <summary>A pretend Discord with the whole bot beside it, joined by real HTTP and WebSocket. The bot can be stopped and started again.</summary>
public sealed class Playground : IAsyncDisposable
{
    private readonly PlaygroundOptions _options;
    private readonly TimeProvider _clock;

    [SuppressMessage("Usage", "CA2213", Justification = "StopBotAsync disposes it, and DisposeAsync calls that")]
    private IHost? _bot;

    private Playground(PlaygroundOptions options, TimeProvider clock, SandboxServer server)
    {
        _options = options;
        _clock = clock;
        Server = server;
    }

    /// <summary>The pretend Discord.</summary>
    public SandboxServer Server { get; }

    /// <summary>The running bot.</summary>
    /// <exception cref="InvalidOperationException">None runs.</exception>
    public IHost Bot => _bot ?? throw new InvalidOperationException("No bot runs.");

    /// <summary>Starts both; both live by the given clock.</summary>
    public static async Task<Playground> StartAsync(PlaygroundOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var playground = new Playground(options, clock, await SandboxServer.StartAsync(options.Sandbox, clock, cancellationToken));
        playground.Server.FindNextSlotAsync = playground.FindNextSlotAsync;
        await playground.StartBotAsync(cancellationToken);
        return playground;
    }

    /// <summary>Starts a bot on the same database, as after a restart.</summary>
    /// <exception cref="InvalidOperationException">Another bot has the database.</exception>
    public async Task StartBotAsync(CancellationToken cancellationToken)
    {
        var builder = BotHost.CreateBuilder(_options.Door, Settings());
        builder.Services.Replace(ServiceDescriptor.Singleton(_clock));
        if (!_options.LogsToConsole)
        {
            builder.Logging.ClearProviders();
        }

        var bot = builder.Build();
        if (await BotStart.StartAsync(bot, cancellationToken) is BotStart.RefusedBy refused)
        {
            bot.Dispose();
            throw new InvalidOperationException($"Another bot has {_options.Database}: {refused.Holder}.");
        }

        _bot = bot;
    }

    /// <summary>Stops the bot, cleanly; the pretend Discord goes on.</summary>
    public async Task StopBotAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _bot, null) is { } bot)
        {
            await bot.StopAsync(cancellationToken);
            await ((IAsyncDisposable)bot).DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopBotAsync(CancellationToken.None);
        await Server.DisposeAsync();
    }

    private async Task<DateTimeOffset?> FindNextSlotAsync(CancellationToken cancellationToken)
    {
        var subscriptions = await Bot.Services.GetRequiredService<ISubscriptions>().ListAsync(new SubscriptionQuery(), cancellationToken);
        return subscriptions
            .Where(subscription => !subscription.IsPaused)
            .Select(subscription => WeeklySchedule.TryCreate(subscription)?.After(_clock.GetUtcNow()).First().At)
            .Min();
    }

    private Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            [$"{_options.Door.Section}:Token"] = Server.Token,
            [$"{_options.Door.Section}:ApiBaseUrl"] = Server.ApiBaseUrl.ToString(),
            [$"{_options.Door.Section}:GatewayUrl"] = null,
            ["Digests:Path"] = _options.Digests,
            ["Storage:ConnectionString"] = $"Data Source={_options.Database}",
        };
        foreach (var (key, value) in _options.Settings)
        {
            settings[key] = value;
        }

        return settings;
    }
}
