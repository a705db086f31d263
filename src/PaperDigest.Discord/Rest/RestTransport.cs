using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using PaperDigest.Discord.Rest.RateLimits;

namespace PaperDigest.Discord.Rest;

/// <summary>Sends one request and reads one answer. No limits, no retries, no opinion.</summary>
/// <param name="connections">To the API.</param>
/// <param name="token">Sent with every request that carries no interaction token.</param>
/// <param name="time">Measures the time-outs.</param>
internal sealed class RestTransport(DiscordHttp connections, BotToken token, TimeProvider time)
{
    /// <summary>Answers are cut off here: the longest we read, a hundred messages, stays far below.</summary>
    private const int MaxAnswerBytes = 16 * 1024 * 1024;

    /// <summary>The year 9999: later moments are nonsense.</summary>
    private const double MaxEpochSeconds = 253402300799;

    /// <summary>Sends. Once bytes may be under way, cancelling only shortens the wait: the end is still told.</summary>
    public async Task<RestExchange> ExchangeAsync(RestRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var deadline = new CancellationTokenSource(request.Timeout, time);
        await using var parting = cancellationToken.Register(() => deadline.CancelAfter(RestTimeouts.Parting));
        try
        {
            using var message = Write(request);
            using var response = await connections.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            return new RestExchange.Answered(await ReadAsync(response, deadline.Token));
        }
        catch (HttpRequestException e) when (IsBeforeSending(e.HttpRequestError))
        {
            return new RestExchange.Unreached($"no connection ({e.HttpRequestError})");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new RestExchange.Lost("the connection broke before the answer");
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return new RestExchange.Lost("no answer in time");
        }
        catch (OperationCanceledException)
        {
            return new RestExchange.Unreached("no connection in time");
        }
    }

    /// <summary>Whether no connection was made: then nothing was sent.</summary>
    public static bool IsBeforeSending(HttpRequestError error) => error
        is HttpRequestError.ConnectionError
        or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError
        or HttpRequestError.ProxyTunnelError;

    private HttpRequestMessage Write(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Route.Method, request.Route.Path)
        {
            Content = WriteContent(request),
            Version = connections.Http.DefaultRequestVersion,
            VersionPolicy = connections.Http.DefaultVersionPolicy,
        };
        if (!request.Route.IsOfInteraction)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", token.Reveal());
        }

        return message;
    }

    private static HttpContent? WriteContent(RestRequest request)
    {
        if (request.Body is not { } body)
        {
            return null;
        }

        var json = new ReadOnlyMemoryContent(body);
        json.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);
        if (request.Files.Count == 0)
        {
            return json;
        }

        // https://discord.com/developers/docs/reference#uploading-files
        var form = new MultipartFormDataContent { { json, "payload_json" } };
        for (var i = 0; i < request.Files.Count; i++)
        {
            var file = new ReadOnlyMemoryContent(request.Files[i].Content);
            file.Headers.ContentType = MediaTypeHeaderValue.TryParse(request.Files[i].MediaType, out var type)
                ? type
                : new MediaTypeHeaderValue(MediaTypeNames.Application.Octet);
            form.Add(file, string.Create(CultureInfo.InvariantCulture, $"files[{i}]"), request.Files[i].FileName);
        }

        return form;
    }

    private static async Task<RestReply> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(MaxAnswerBytes, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var headers = response.Headers;
        return new RestReply((int)response.StatusCode, body)
        {
            Limits = FindLimits(headers),
            RetryAfter = FindRetryAfter(headers),
            Scope = FindText(headers, "X-RateLimit-Scope"),
            IsGlobal = string.Equals(FindText(headers, "X-RateLimit-Global"), "true", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static RateLimitHeaders? FindLimits(HttpResponseHeaders headers) =>
        FindText(headers, "X-RateLimit-Bucket") is { Length: > 0 } bucket
        && FindNumber(headers, "X-RateLimit-Limit") is { } limit
        && FindNumber(headers, "X-RateLimit-Remaining") is { } remaining
        && FindNumber(headers, "X-RateLimit-Reset-After") is { } seconds
            ? new RateLimitHeaders(bucket, ToCount(limit), ToCount(remaining), ToWait(seconds)) { CountedAt = FindCountedAt(headers, seconds) }
            : null;

    private static TimeSpan? FindCountedAt(HttpResponseHeaders headers, double secondsToReset) =>
        FindNumber(headers, "X-RateLimit-Reset") is { } reset && reset - secondsToReset is > 0 and < MaxEpochSeconds
            ? TimeSpan.FromSeconds(reset - secondsToReset)
            : null;

    /// <summary>Discord sends seconds; proxies before it may send a fraction.</summary>
    private static TimeSpan? FindRetryAfter(HttpResponseHeaders headers) =>
        FindNumber(headers, "Retry-After") is { } seconds ? ToWait(seconds) : null;

    private static int ToCount(double number) => (int)Math.Clamp(number, 0, int.MaxValue);

    /// <summary>Whatever is claimed, a day is the longest wait that makes sense.</summary>
    internal static TimeSpan ToWait(double seconds) =>
        double.IsFinite(seconds) ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, TimeSpan.SecondsPerDay)) : TimeSpan.Zero;

    private static double? FindNumber(HttpResponseHeaders headers, string name) =>
        double.TryParse(FindText(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? FindText(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
