using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PaperDigest.Benchmarks.Neutral;

/// <summary>A server that plays Discord to whoever is measured, in a process of its own. It shares nothing with our client, nor with the sandbox.</summary>
internal sealed class NeutralServer(LimitMode mode, int guilds) : IDisposable
{
    private const string Api = "/api/v10";

    private readonly Lock _limiting = new();
    private readonly GlobalLimit _global = new(mode);
    private readonly ChannelLimits _channels = new();
    private readonly Tally _tally = new();
    private NeutralGateway? _gateway;
    private int _port;

    private NeutralGateway Gateway => _gateway ?? throw new InvalidOperationException("Not started.");

    /// <summary>Starts on a free port, says which on standard output, and serves until it is killed or its standard input ends.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var gateway = _gateway = new NeutralGateway(guilds, () => _port);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.UseWebSockets();
        app.Run(AnswerAsync);
        await app.StartAsync(cancellationToken);
        _port = new Uri(app.Urls.First()).Port;
        await Console.Out.WriteLineAsync($"{_port}");
        await Console.In.ReadToEndAsync(cancellationToken);
        await app.DisposeAsync();
    }

    public void Dispose() => _gateway?.Dispose();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        return path switch
        {
            "/gateway" => ServeGatewayAsync(context),
            _ when path.StartsWith("/measure/", StringComparison.Ordinal) => MeasureAsync(context, path["/measure/".Length..]),
            _ when path.StartsWith(Api, StringComparison.Ordinal) => AnswerApiAsync(context, context.Request.Method, path[Api.Length..].Split('/')[1..]),
            _ => RefuseAsync(context),
        };
    }

    /// <summary>Answers to interactions alone are exempt from the global limit: https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints.</summary>
    private Task AnswerApiAsync(HttpContext context, string method, string[] path) =>
        path is not ["interactions" or "webhooks", ..] && FindGlobalWait() is { } wait
            ? RefuseGloballyAsync(context, wait)
            : AnswerRouteAsync(context, method, path);

    private Task AnswerRouteAsync(HttpContext context, string method, string[] path) => (method, path) switch
    {
        ("POST", ["channels", var channel, "messages"]) => TakeMessageAsync(context, ulong.Parse(channel, CultureInfo.InvariantCulture)),
        ("POST", ["interactions", var id, _, "callback"]) => TakeCallbackAsync(context, ulong.Parse(id, CultureInfo.InvariantCulture)),
        (_, ["webhooks", _, var token, ..]) => TakeLaterAnswerAsync(context, token),
        ("GET", ["gateway", "bot"] or ["gateway"]) => WriteAsync(context, Words.Gateway(_port)),
        ("GET", ["users", "@me"]) => WriteAsync(context, Words.Myself()),
        ("GET", ["applications", "@me"] or ["oauth2", "applications", "@me"]) => WriteAsync(context, Words.Application()),
        ("GET", ["applications", _, "commands"]) => WriteAsync(context, "[]"),
        ("PUT", ["applications", _, "commands"]) => TakeCommandsAsync(context),
        _ => RefuseAsync(context),
    };

    private async Task MeasureAsync(HttpContext context, string what)
    {
        var query = context.Request.Query;
        switch (what)
        {
            case "counts":
                await context.Response.WriteAsJsonAsync(_tally.Take(), context.RequestAborted);
                break;
            case "messages":
                await context.Response.WriteAsJsonAsync(_tally.Messages, context.RequestAborted);
                break;
            case "ready":
                await context.Response.WriteAsJsonAsync(await Gateway.ReadyAt.WaitAsync(context.RequestAborted), context.RequestAborted);
                break;
            case "ask":
                await context.Response.WriteAsJsonAsync(
                    await Gateway.AskAsync(Number(query["count"]), Number(query["atOnce"]), Enum.Parse<QueryKind>(query["kind"].ToString()), context.RequestAborted), context.RequestAborted);
                break;
            case "pour":
                await Gateway.PourAsync(Number(query["count"]), context.RequestAborted);
                break;
        }
    }

    private async Task ServeGatewayAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await Gateway.ServeAsync(socket, context.RequestAborted);
    }

    private async Task TakeMessageAsync(HttpContext context, ulong channel)
    {
        var now = Stopwatch.GetTimestamp();
        await context.Request.BodyReader.CopyToAsync(Stream.Null, context.RequestAborted);
        lock (_limiting)
        {
            if (!TryTake(context.Response, channel, now))
            {
                return;
            }
        }

        _tally.Message(channel);
        await WriteAsync(context, Words.Message(Words.NextId(), channel));
    }

    private bool TryTake(HttpResponse response, ulong channel, long now)
    {
        if (mode == LimitMode.Off)
        {
            return true;
        }

        var (isAllowed, remaining, resetAfter) = _channels.Take(channel, now);
        response.Headers["X-RateLimit-Bucket"] = "abcd1234";
        response.Headers["X-RateLimit-Limit"] = $"{ChannelLimits.PerWindow}";
        response.Headers["X-RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Reset-After"] = resetAfter.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        response.Headers["X-RateLimit-Reset"] = ((TimeProvider.System.GetUtcNow() + resetAfter).ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture);
        if (!isAllowed)
        {
            _tally.Refusal(isGlobal: false);
            Refuse(response, resetAfter, isGlobal: false);
        }

        return isAllowed;
    }

    private TimeSpan? FindGlobalWait()
    {
        lock (_limiting)
        {
            return _global.FindWait(Stopwatch.GetTimestamp());
        }
    }

    private async Task RefuseGloballyAsync(HttpContext context, TimeSpan wait)
    {
        await context.Request.BodyReader.CopyToAsync(Stream.Null, context.RequestAborted);
        _tally.Refusal(isGlobal: true);
        context.Response.Headers["X-RateLimit-Global"] = "true";
        Refuse(context.Response, wait, isGlobal: true);
    }

    private static void Refuse(HttpResponse response, TimeSpan wait, bool isGlobal)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers["X-RateLimit-Scope"] = isGlobal ? "global" : "user";
        response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var body = Encoding.UTF8.GetBytes(Words.TooMany(wait.TotalSeconds, isGlobal));
        response.ContentType = MediaTypeNames.Application.Json;
        response.ContentLength = body.Length;
        response.BodyWriter.Write(body);
    }

    private async Task TakeCallbackAsync(HttpContext context, ulong id)
    {
        var body = await ReadAsync(context);
        if (body.Contains("\"type\":5", StringComparison.Ordinal) && !body.Contains("\"embeds\"", StringComparison.Ordinal))
        {
            _tally.Deferral();
        }
        else
        {
            Gateway.Answered(id);
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task TakeLaterAnswerAsync(HttpContext context, string token)
    {
        await ReadAsync(context);
        var id = ulong.Parse(token.Split('-')[1], CultureInfo.InvariantCulture);
        Gateway.Answered(id);
        await WriteAsync(context, Words.Message(Words.NextId(), Words.ChannelAt(0)));
    }

    private static async Task TakeCommandsAsync(HttpContext context) => await WriteAsync(context, Words.Commands(await ReadAsync(context)));

    private Task RefuseAsync(HttpContext context)
    {
        _tally.Unknown();
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync("""{"message":"404: Not Found","code":0}""", context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, string json) => WriteAsync(context, Encoding.UTF8.GetBytes(json));

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json)
    {
        context.Response.ContentType = MediaTypeNames.Application.Json;
        context.Response.ContentLength = json.Length;
        await context.Response.BodyWriter.WriteAsync(json, context.RequestAborted);
    }

    private static async Task<string> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        return await reader.ReadToEndAsync(context.RequestAborted);
    }

    private static int Number(string? text) => int.Parse(text ?? "", CultureInfo.InvariantCulture);
}
