using System.Text.Json;
using PaperDigest.Discord.Rest.RateLimits;
using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Rest;

/// <summary>What an answer means, for the limits and for the caller. Any bytes may come: pages of proxies, half a document, nothing.</summary>
internal static class AnswerReading
{
    private const int TooManyRequests = 429;
    private const int MaxReasonCharacters = 300;

    /// <summary>How long to leave what Discord has switched off for now.</summary>
    private static readonly TimeSpan SlowRetry = TimeSpan.FromMinutes(10);

    /// <summary>Whether it counts towards the ban. https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans.</summary>
    public static bool IsInvalidRequest(RestReply reply) =>
        reply.Status is 401 or 403 || (reply.Status == TooManyRequests && !IsScope(reply, "shared"));

    /// <summary>What the limiter is to learn.</summary>
    public static LimitVerdict ReadVerdict(RestExchange exchange) => exchange switch
    {
        RestExchange.Unreached => new LimitVerdict.NotSent(),
        RestExchange.Lost => new LimitVerdict.Untold(),
        RestExchange.Answered answered => ReadVerdict(answered.Reply),
        _ => throw new ArgumentOutOfRangeException(nameof(exchange)),
    };

    /// <summary>The larger of body and header: they are known to disagree by a factor of a thousand.
    /// https://github.com/discord/discord-api-docs/issues/6109.</summary>
    public static TimeSpan? FindWait(RestReply reply)
    {
        var fromBody = FindError(reply)?.RetryAfter is { } seconds ? RestTransport.ToWait(seconds) : (TimeSpan?)null;
        return fromBody is { } body && reply.RetryAfter is { } header ? (body > header ? body : header) : fromBody ?? reply.RetryAfter;
    }

    /// <summary>What Discord says no with.</summary>
    public static Refusal ReadRefusal(RestReply reply)
    {
        var error = FindError(reply);
        var rule = ErrorCodes.Of(error?.Code ?? 0, reply.Status);
        var text = error is { Message: { Length: > 0 } message } ? $"{message}{FindFields(error)}" : rule.Meaning;
        return new Refusal(reply.Status, rule.Code, rule.Action, Cut($"{reply.Status}/{rule.Code} {text}"));
    }

    /// <summary>How long to leave a request of this kind; null if it will not be better later.</summary>
    public static TimeSpan? FindRetryAfter(Refusal refusal, RestReply reply) => refusal.Action switch
    {
        ErrorAction.Wait => FindWait(reply) ?? TimeSpan.FromSeconds(1),
        ErrorAction.RetrySlowly => SlowRetry,
        _ => null,
    };

    /// <summary>Blocked before Discord: a page instead of JSON. https://github.com/openclaw/openclaw/pull/74489.</summary>
    public static bool IsBlockedOnTheWay(RestReply reply) =>
        reply.Status is TooManyRequests or 403 && FindError(reply) is null;

    private static LimitVerdict ReadVerdict(RestReply reply)
    {
        if (IsBlockedOnTheWay(reply))
        {
            return new LimitVerdict.Limited(LimitScope.Address, reply.RetryAfter, Headers: null);
        }

        if (reply.Status == TooManyRequests)
        {
            return new LimitVerdict.Limited(ReadScope(reply), FindWait(reply), reply.Limits);
        }

        return (reply.Limits, reply.IsSuccess) switch
        {
            ({ } limits, _) => new LimitVerdict.Counted(limits),
            (null, true) => new LimitVerdict.Unlimited(),
            (null, false) => new LimitVerdict.Untold(),
        };
    }

    private static LimitScope ReadScope(RestReply reply) =>
        reply.IsGlobal || IsScope(reply, "global") || FindError(reply) is { Global: true } ? LimitScope.Global
        : IsScope(reply, "shared") ? LimitScope.Shared
        : LimitScope.User;

    private static bool IsScope(RestReply reply, string scope) => string.Equals(reply.Scope, scope, StringComparison.OrdinalIgnoreCase);

    private static ErrorBody? FindError(RestReply reply)
    {
        try
        {
            return JsonSerializer.Deserialize(reply.Body.Span, WireJson.Shapes.ErrorBody);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Where in the request, and what: <c>content BASE_TYPE_MAX_LENGTH</c>. Never the values themselves.</summary>
    private static string FindFields(ErrorBody error)
    {
        if (error.Errors is not { ValueKind: JsonValueKind.Object } errors)
        {
            return "";
        }

        var found = new List<string>();
        Collect(errors, "", found);
        return found.Count == 0 ? "" : $" ({string.Join("; ", found)})";
    }

    private static void Collect(JsonElement element, string path, List<string> found)
    {
        if (element.ValueKind != JsonValueKind.Object || found.Count >= 5)
        {
            return;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.NameEquals("_errors"u8) && property.Value.ValueKind == JsonValueKind.Array)
            {
                found.AddRange(property.Value.EnumerateArray().Select(leaf => $"{path} {FindCode(leaf)}".Trim()));
            }
            else
            {
                Collect(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", found);
            }
        }
    }

    private static string FindCode(JsonElement leaf) =>
        leaf.ValueKind == JsonValueKind.Object && leaf.TryGetProperty("code"u8, out var code) ? code.ToString() : "";

    private static string Cut(string text) => text.Length <= MaxReasonCharacters ? text : text[..MaxReasonCharacters];
}
