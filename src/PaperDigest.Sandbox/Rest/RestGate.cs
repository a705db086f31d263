using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PaperDigest.Sandbox.Faults;
using PaperDigest.Sandbox.Logs;
using PaperDigest.Sandbox.Rest.RateLimits;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest;

/// <summary>What every request passes: version, body, user agent, token, misfortune, limits; then its route; then the log.</summary>
internal sealed class RestGate(World world, string token, RateLimiter limiter, FaultPlan faults, RequestLog log)
{
    private static readonly string[] SupportedVersions = ["9", "10"];

    public async Task RunAsync(HttpContext context, RestRoute route)
    {
        var path = context.Request.RouteValues.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? "", StringComparer.Ordinal);
        var entry = new LoggedRequest
        {
            Number = 0,
            At = world.Time.GetUtcNow(),
            Method = route.Method,
            Path = DescribePath(route, path),
            Route = route.Template,
        };
        var (body, refusal) = await RestBody.ReadAsync(context.Request, world.Files, context.RequestAborted);
        entry = entry with { Request = body?.Json };
        refusal = FindRefusal(context.Request, route, path) ?? refusal;
        if (body is null || refusal is not null)
        {
            await AnswerAsync(context, entry, refusal ?? ApiError.InvalidJson);
            return;
        }

        var call = new RestCall(path, context.Request.Query, body.Json, body.Files);
        var fault = faults.TryTake(route.Method, route.Template, path.GetValueOrDefault("channel"));
        await RunAsync(context, route, path, call, entry, fault);
    }

    public Task RunUnknownAsync(HttpContext context) => AnswerAsync(
        context,
        new LoggedRequest { Number = 0, At = world.Time.GetUtcNow(), Method = context.Request.Method, Path = context.Request.Path, Route = "" },
        ApiError.NotFound);

    private async Task RunAsync(
        HttpContext context, RestRoute route, Dictionary<string, string> path, RestCall call, LoggedRequest entry, Fault? fault)
    {
        switch (fault)
        {
            case Fault.RateLimited limited:
                await RefuseAsync(context, entry, new RateRefusal(
                    limited.Scope, limited.RetryAfter, limited.BodyRetryAfter ?? limited.RetryAfter, limited.IsHtml));
                return;
            case Fault.FailsBeforeExecuting failure:
                await AnswerAsync(context, entry, Failure(failure.Status));
                return;
            case Fault.Refuses refuses:
                await AnswerAsync(context, entry, new RestAnswer(
                    refuses.Status, new JsonObject { ["message"] = refuses.Message, ["code"] = refuses.Code }));
                return;
            case Fault.DropsBeforeExecuting:
                Drop(context, entry);
                return;
            default:
                break; // the others strike after the request was carried out
        }

        var verdict = limiter.Judge(route, path, call);
        foreach (var (name, value) in verdict.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (verdict.Refusal is { } refusal)
        {
            await RefuseAsync(context, entry, refusal);
            return;
        }

        await FinishAsync(context, entry with { WasExecuted = true }, Execute(route, call), fault);
    }

    private RestAnswer Execute(RestRoute route, RestCall call)
    {
        lock (world.Gate)
        {
            return route.Handle(call);
        }
    }

    private async Task FinishAsync(HttpContext context, LoggedRequest entry, RestAnswer answer, Fault? fault)
    {
        switch (fault)
        {
            case Fault.DropsAfterExecuting:
                Drop(context, entry);
                return;
            case Fault.FailsAfterExecuting failure:
                answer = Failure(failure.Status);
                break;
            case Fault.Slow slow:
                await Task.Delay(slow.Delay, world.Time, context.RequestAborted);
                break;
            default:
                break;
        }

        await AnswerAsync(context, entry, answer);
    }

    private RestAnswer? FindRefusal(HttpRequest request, RestRoute route, Dictionary<string, string> path)
    {
        if (!SupportedVersions.Contains(path["version"], StringComparer.Ordinal))
        {
            return ApiError.InvalidVersion;
        }

        if (!request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
        {
            return ApiError.BlockedByUserAgent;
        }

        var isAuthorized = string.Equals(request.Headers.Authorization, $"Bot {token}", StringComparison.Ordinal);
        return route.NeedsToken && !isAuthorized ? ApiError.Unauthorized : null;
    }

    private static string DescribePath(RestRoute route, Dictionary<string, string> path) =>
        path.Where(pair => !string.Equals(pair.Key, "token", StringComparison.Ordinal))
            .Aggregate(route.Template, (text, pair) => text.Replace($"{{{pair.Key}}}", pair.Value, StringComparison.Ordinal));

    private static RestAnswer Failure(int status) => status switch
    {
        500 => ApiError.Internal,
        502 => ApiError.BadGateway,
        _ => new RestAnswer(status, new JsonObject { ["message"] = $"{status}", ["code"] = 0 }),
    };

    private void Drop(HttpContext context, LoggedRequest entry)
    {
        log.Add(entry);
        context.Abort();
    }

    private async Task RefuseAsync(HttpContext context, LoggedRequest entry, RateRefusal refusal)
    {
        foreach (var (name, value) in refusal.Headers())
        {
            context.Response.Headers[name] = value;
        }

        log.Add(entry with { Status = StatusCodes.Status429TooManyRequests });
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.ContentType = refusal.ContentType;
        await context.Response.Body.WriteAsync(refusal.Body, context.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext context, LoggedRequest entry, RestAnswer answer)
    {
        var bytes = answer.Body is null ? null : WireFormat.Bytes(answer.Body);
        log.Add(entry with { Status = answer.Status, Response = bytes is null ? null : JsonElement.Parse(bytes) });
        context.Response.StatusCode = answer.Status;
        if (bytes is null)
        {
            return;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
