using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaperDigest.Sandbox.Control;
using PaperDigest.Sandbox.Faults;
using PaperDigest.Sandbox.Gateway;
using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Logs;
using PaperDigest.Sandbox.Rest;
using PaperDigest.Sandbox.Rest.RateLimits;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox;

/// <summary>A pretend Discord on a loopback port: REST, gateway, people, page.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping;
    private readonly ThreadKeeper _threads;

    private SandboxServer(WebApplication app, CancellationTokenSource stopping, World world, string token, SandboxOptions options)
    {
        _app = app;
        _stopping = stopping;
        _threads = new ThreadKeeper(world);
        World = world;
        Token = token;
        Options = options;
        People = new People(world);
        Gateway = new GatewayHub(world, token, options.Gateway, () => GatewayUrl);
    }

    /// <summary>The state behind it all.</summary>
    public World World { get; }

    /// <summary>The people in it.</summary>
    public People People { get; }

    /// <summary>The gateway, and what it can be made to do wrong.</summary>
    public GatewayHub Gateway { get; }

    /// <summary>Misfortune for requests.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>When the bot beside is due next, if somebody knows: where the page's clock can be moved to.</summary>
    public Func<CancellationToken, Task<DateTimeOffset?>> FindNextSlotAsync { get; set; } = _ => Task.FromResult<DateTimeOffset?>(null);

    /// <summary>Requests on their way.</summary>
    public Traffic Traffic { get; } = new();

    /// <summary>Every request that came in.</summary>
    public RequestLog Log { get; } = new();

    /// <summary>How it was set up; limits and gateway may be changed while it runs.</summary>
    public SandboxOptions Options { get; }

    /// <summary>The bot's token here.</summary>
    public string Token { get; }

    /// <summary>The page.</summary>
    public Uri PageUrl => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
        ?? throw new InvalidOperationException("The sandbox has not started."));

    /// <summary>What to give a bot as Discord's API.</summary>
    public Uri ApiBaseUrl => new(PageUrl, "api/v10");

    /// <summary>What to give a bot as Discord's gateway.</summary>
    public Uri GatewayUrl => new UriBuilder(PageUrl) { Scheme = "ws", Path = "gateway" }.Uri;

    /// <summary>Starts a sandbox.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="time">Its clock: deadlines, windows and ids follow it.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<SandboxServer> StartAsync(SandboxOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = Limits.RequestBytes + 1024;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        var world = new World(time, options.Seed, options.NonceWindow);
        DefaultWorld.Furnish(world);
        var server = new SandboxServer(builder.Build(), new CancellationTokenSource(), world, MakeToken(options.Seed), options);
        server.Map();
        await server._app.StartAsync(cancellationToken);
        if (options.Clock is { } clock)
        {
            server.Traffic.CountOutgoing(server.PageUrl.Port);
            clock.Follow(server.Traffic, () => server.Gateway.IsBotOnline);
        }

        return server;
    }

    /// <summary>Stops it: sockets are cut, requests end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        Gateway.Dispose();
        Traffic.Dispose();
        _threads.Dispose();
        _stopping.Dispose();
    }

    private void Map()
    {
        _app.UseWebSockets();
        _app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
            api => api.Use((_, next) => Traffic.CountAsync(() => next())));
        var gate = new RestGate(World, Token, new RateLimiter(World.Time, Options.RateLimits), Faults, Log);
        foreach (var route in RestCatalogue.All(World, Gateway, Options.RateLimits))
        {
            _app.MapMethods("/api/v{version}" + route.Template, [route.Method], context => gate.RunAsync(context, route));
        }

        _app.Map("/api/{**rest}", gate.RunUnknownAsync);
        var gateway = new GatewayEndpoint(Gateway);
        new ControlDesk(this, Options.Clock).Map(_app, _stopping.Token);
        _app.Map("/gateway", (HttpContext context) => gateway.AcceptAsync(context, _stopping.Token));
    }

    // Looks like Discord's: the application's id in base64, then what makes it a secret. Here it is none.
    private static string MakeToken(int seed) =>
        $"{Convert.ToBase64String(Encoding.ASCII.GetBytes(World.ApplicationId.ToString()))}.sandbox.{seed.ToString("D27", CultureInfo.InvariantCulture)}";
}
