using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PaperDigest.Sandbox.Clocks;
using PaperDigest.Sandbox.Shapes;

namespace PaperDigest.Sandbox.Control;

/// <summary>The HTTP API of the page, kept from other web sites.</summary>
internal sealed class ControlDesk
{
    private const string Root = "/sandbox";

    private readonly SandboxServer _server;
    private readonly EventStream _events;
    private readonly IReadOnlyList<ControlRoute> _routes;

    public ControlDesk(SandboxServer server, ClockPump? pump)
    {
        _server = server;
        var clock = new ClockRoutes(server, pump);
        _events = new EventStream(server, pump, clock.Describe);
        _routes =
        [
            .. new WorldRoutes(server, new SnapshotWriter(server, clock.Describe)).All,
            .. new ActRoutes(server).All,
            .. clock.All,
            .. new FaultRoutes(server).All,
        ];
    }

    public void Map(IEndpointRouteBuilder app, CancellationToken stopping)
    {
        foreach (var route in _routes)
        {
            app.MapMethods(Root + route.Path, [route.Method], context => AnswerAsync(context, route));
        }

        app.MapGet(Root + "/events", (HttpContext context) => IsFromHere(context.Request)
            ? _events.RunAsync(context, new ControlCall(_server, context.Request, default).FindPerson() ?? _server.People.Ada, stopping)
            : RefuseAsync(context));
        AttachmentFiles.Map(app, _server.World.Files);
        PageFiles.Map(app);
    }

    private async Task AnswerAsync(HttpContext context, ControlRoute route)
    {
        if (!IsFromHere(context.Request))
        {
            await RefuseAsync(context);
            return;
        }

        var answer = await TryReadBodyAsync(context.Request) is { } body
            ? await route.AnswerAsync(new ControlCall(_server, context.Request, body))
            : ControlAnswer.Problem("The body must be JSON, with its Content-Type.");
        context.Response.StatusCode = answer.Status;
        if (answer.Body is { } json)
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.Body.WriteAsync(WireFormat.Bytes(json), context.RequestAborted);
        }
    }

    // A page elsewhere that rebinds its name to this machine still sends that name as the host.
    private static bool IsFromHere(HttpRequest request) =>
        string.Equals(request.Host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(request.Host.Host, out var address) && IPAddress.IsLoopback(address));

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static async Task<JsonElement?> TryReadBodyAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return default(JsonElement);
        }

        if (!request.HasJsonContentType())
        {
            return null;
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
