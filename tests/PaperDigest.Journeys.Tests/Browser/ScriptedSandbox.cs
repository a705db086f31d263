using System.Collections.Concurrent;
using System.Net.Mime;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace PaperDigest.Journeys.Tests.Browser;

/// <summary>The page's files over a control API that says what a test tells it to say.</summary>
internal sealed class ScriptedSandbox : IAsyncDisposable
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly WebApplication _web;
    private readonly ConcurrentDictionary<string, Func<JsonObject, Task<string>>> _scripts = new(StringComparer.Ordinal);
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();
    private readonly CancellationTokenSource _stop = new();

    private ScriptedSandbox(WebApplication web) => _web = web;

    /// <summary>What a snapshot shows; <c>you</c> is filled in.</summary>
    public JsonObject World { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Browser", "world.json")))!.AsObject(); // the fixture is an object

    public ConcurrentQueue<(string Path, JsonObject Body)> Posts { get; } = [];

    public string Address => _web.Urls.Single();

    public static async Task<ScriptedSandbox> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sandbox = new ScriptedSandbox(builder.Build());
        sandbox.Route();
        await sandbox._web.StartAsync(cancellationToken);
        return sandbox;
    }

    /// <summary>What a POST to this path answers.</summary>
    public void Answer(string path, Func<JsonObject, Task<string>> script) => _scripts[path] = script;

    public void Answer(string path, string json) => _scripts[path] = _ => Task.FromResult(json);

    /// <summary>Sends an event to the page.</summary>
    public ValueTask TellAsync(string name, JsonNode data, CancellationToken cancellationToken) =>
        _events.Writer.WriteAsync($"event: {name}\ndata: {data.ToJsonString()}\n\n", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _web.DisposeAsync();
        _stop.Dispose();
    }

    private void Route()
    {
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "Page"));
        _web.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        _web.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = answer => answer.Context.Response.Headers.ContentSecurityPolicy = Policy });
        _web.MapGet("/sandbox/snapshot", (HttpContext context) => Snapshot(context.Request.Query["as"]));
        _web.MapGet("/sandbox/events", SendEventsAsync);
        _web.MapGet("/sandbox/log", () => new JsonArray());
        _web.MapGet("/sandbox/faults", () => new JsonArray());
        _web.MapPost("/sandbox/{**path}", ActAsync);
    }

    private JsonNode Snapshot(string? person)
    {
        var snapshot = World.DeepClone();
        snapshot["you"] = person ?? snapshot["users"]![1]!["id"]!.GetValue<string>(); // the fixture has them
        return snapshot;
    }

    private async Task SendEventsAsync(HttpContext context)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        context.Response.ContentType = MediaTypeNames.Text.EventStream;
        try
        {
            await context.Response.Body.FlushAsync(ends.Token);
            await foreach (var text in _events.Reader.ReadAllAsync(ends.Token))
            {
                await context.Response.WriteAsync(text, ends.Token);
                await context.Response.Body.FlushAsync(ends.Token);
            }
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The page went away, or the test is over.
        }
    }

    private async Task<IResult> ActAsync(string path, JsonObject body)
    {
        Posts.Enqueue((path, body));
        return _scripts.TryGetValue(path, out var script)
            ? Results.Text(await script(body), MediaTypeNames.Application.Json)
            : Results.Json(new { error = $"The test has no answer to {path}." }, statusCode: StatusCodes.Status400BadRequest);
    }
}
