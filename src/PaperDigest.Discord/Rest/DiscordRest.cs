using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using PaperDigest.Discord.Rest.RateLimits;

namespace PaperDigest.Discord.Rest;

/// <summary>Asks Discord, at Discord's pace, again where that does no harm.</summary>
/// <remarks>Thread-safe. Cancelling before something was sent throws; after that the end is told.</remarks>
internal sealed partial class DiscordRest(
    RestTransport transport,
    RateLimiter limiter,
    InvalidRequestBreaker breaker,
    RetryDelays delays,
    ILogger<DiscordRest> log)
{
    private const int MaxAttempts = 4;

    /// <summary>What callers leave a request for that could not go at all.</summary>
    private static readonly TimeSpan UnreachedRetry = TimeSpan.FromSeconds(30);

    private volatile Refusal? _tokenRefusal;

    /// <summary>Sends and reads the answer. One that cannot be read is unclear: something was done.</summary>
    public async Task<RestAnswer<T>> SendAsync<T>(RestRequest request, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(request, cancellationToken);
        return answer.Then(body => Read(body, shape));
    }

    /// <summary>Sends, for answers whose content does not matter.</summary>
    public async Task<RestAnswer<ReadOnlyMemory<byte>>> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        Doubt? doubt = null;
        try
        {
            var admission = await EnterAsync(request, cancellationToken);
            for (var attempt = 0; admission is Admission.Granted { Permit: var permit }; attempt++)
            {
                using (permit)
                {
                    var began = delays.Time.GetUtcNow();
                    if (FindEndBefore(request, doubt, began) is { } end)
                    {
                        return end;
                    }

                    var exchange = await transport.ExchangeAsync(request, cancellationToken);
                    Notice(request, exchange);
                    doubt = IsDoubtful(exchange) ? new Doubt(exchange, doubt?.Since ?? began) : doubt;
                    var verdict = AnswerReading.ReadVerdict(exchange);
                    if (attempt + 1 >= MaxAttempts || FindNextAttempt(request, exchange, attempt) is not { } delay)
                    {
                        permit.Complete(verdict);
                        return Settle(request, Conclude(request, exchange), doubt);
                    }

                    LogAgain(request.Route.Name, attempt + 1, delay);
                    admission = await permit.AgainAsync(verdict, delay, cancellationToken);
                }
            }

            return doubt is null && admission is Admission.Due due
                ? new RestAnswer<ReadOnlyMemory<byte>>.NotSent(due.Wait, "waiting for Discord's limits")
                : Conclude(request, doubt?.Exchange ?? throw new InvalidOperationException("Granted and due are all there are."));
        }
        catch (OperationCanceledException) when (doubt is not null)
        {
            return Conclude(request, doubt.Exchange);
        }
    }

    /// <summary>What makes an attempt pointless or harmful while it waited for its turn.</summary>
    private RestAnswer<ReadOnlyMemory<byte>>? FindEndBefore(RestRequest request, Doubt? doubt, DateTimeOffset now)
    {
        if (_tokenRefusal is { } refusal && !request.Route.IsOfInteraction)
        {
            return Settle(request, new RestAnswer<ReadOnlyMemory<byte>>.Refused(refusal), doubt);
        }

        return doubt is not null && now - doubt.Since >= request.RepeatableFor ? Conclude(request, doubt.Exchange) : null;
    }

    /// <summary>Whether an attempt may have been carried out although nobody said so.</summary>
    private static bool IsDoubtful(RestExchange exchange) =>
        exchange is RestExchange.Lost or RestExchange.Answered { Reply.Status: >= 500 };

    /// <summary>
    /// That the last attempt was not sent, or was refused, says nothing about the ones before it. That it was one too many says that one of
    /// them was heard, and so does "unknown message": it answers a nonce that was used.
    /// </summary>
    private static RestAnswer<ReadOnlyMemory<byte>> Settle(RestRequest request, RestAnswer<ReadOnlyMemory<byte>> last, Doubt? doubt) => last switch
    {
        _ when doubt is null => last,
        RestAnswer<ReadOnlyMemory<byte>>.NotSent notSent => new RestAnswer<ReadOnlyMemory<byte>>.Unclear(notSent.Reason),
        RestAnswer<ReadOnlyMemory<byte>>.Refused { Refusal.Code: ErrorCodes.AlreadyAcknowledged } => new RestAnswer<ReadOnlyMemory<byte>>.Succeeded(default),
        RestAnswer<ReadOnlyMemory<byte>>.Refused { Refusal: { Code: not ErrorCodes.UnknownMessage } refusal } when !request.Route.IsOfInteraction =>
            new RestAnswer<ReadOnlyMemory<byte>>.Unclear(refusal.Reason),
        _ => last,
    };

    private async Task<Admission> EnterAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var turn = TakeTurn(request);
        if (turn > RateLimiter.LongestLine)
        {
            return new Admission.Due(turn);
        }

        if (turn > TimeSpan.Zero)
        {
            await delays.WaitAsync(turn, cancellationToken);
        }

        return await limiter.AcquireAsync(request.Route, cancellationToken);
    }

    private TimeSpan TakeTurn(RestRequest request) => breaker.TakeTurn(request.Route.IsOfInteraction, RateLimiter.LongestLine);

    private void Notice(RestRequest request, RestExchange exchange)
    {
        switch (exchange)
        {
            case RestExchange.Answered { Reply: { IsSuccess: false } reply }:
                if (AnswerReading.IsInvalidRequest(reply))
                {
                    breaker.CountInvalid();
                }

                LogRefused(request.Route.Name, reply.Status);
                break;
            case RestExchange.Lost lost:
                LogLost(request.Route.Name, lost.Reason);
                break;
            case RestExchange.Unreached unreached:
                LogUnreached(request.Route.Name, unreached.Reason);
                break;
        }
    }

    /// <summary>How long until the same request once more; null if it must not be repeated, or not soon.</summary>
    private TimeSpan? FindNextAttempt(RestRequest request, RestExchange exchange, int attempt)
    {
        if (FindDelay(request, exchange, attempt) is not { } delay || TakeTurn(request) is var turn && turn > RateLimiter.LongestLine)
        {
            return null;
        }

        return delay > turn ? delay : turn;
    }

    private TimeSpan? FindDelay(RestRequest request, RestExchange exchange, int attempt) => exchange switch
    {
        RestExchange.Unreached => DelayOf(request, attempt),
        RestExchange.Lost => request.RepeatableFor > TimeSpan.Zero ? DelayOf(request, attempt) : null,
        RestExchange.Answered { Reply: var reply } when AnswerReading.IsBlockedOnTheWay(reply) => null,

        RestExchange.Answered { Reply: { Status: 429 } reply } => FindDelayBeyondLimits(request, AnswerReading.FindWait(reply)),
        RestExchange.Answered { Reply: { Status: >= 500 } } => request.RepeatableFor > TimeSpan.Zero ? DelayOf(request, attempt) : null,
        _ => null,
    };

    /// <summary>The limiter holds the next attempt back for as long as told: no delay of our own. But a first answer to an interaction has no line to wait in.</summary>
    private static TimeSpan? FindDelayBeyondLimits(RestRequest request, TimeSpan? wait) => request.Route.Limits == RouteLimits.None
        ? wait <= RestTimeouts.FirstAnswer ? wait : null
        : wait > RateLimiter.LongestLine ? null : TimeSpan.Zero;

    private TimeSpan DelayOf(RestRequest request, int attempt) => request.Route.Limits == RouteLimits.None ? delays.QuickOf(attempt) : delays.Of(attempt);

    private RestAnswer<ReadOnlyMemory<byte>> Conclude(RestRequest request, RestExchange exchange)
    {
        switch (exchange)
        {
            case RestExchange.Unreached unreached:
                return new RestAnswer<ReadOnlyMemory<byte>>.NotSent(UnreachedRetry, unreached.Reason);
            case RestExchange.Lost lost:
                return new RestAnswer<ReadOnlyMemory<byte>>.Unclear(lost.Reason);
            case RestExchange.Answered { Reply: { IsSuccess: true } reply }:
                return new RestAnswer<ReadOnlyMemory<byte>>.Succeeded(reply.Body);
            case RestExchange.Answered answered:
                return ConcludeRefusal(request, answered.Reply);
            default:
                throw new ArgumentOutOfRangeException(nameof(exchange));
        }
    }

    private RestAnswer<ReadOnlyMemory<byte>> ConcludeRefusal(RestRequest request, RestReply reply)
    {
        if (AnswerReading.IsBlockedOnTheWay(reply))
        {
            return new RestAnswer<ReadOnlyMemory<byte>>.NotSent(reply.RetryAfter ?? TimeSpan.FromMinutes(1), "blocked on the way to Discord");
        }

        var refusal = AnswerReading.ReadRefusal(reply);
        if (AnswerReading.FindRetryAfter(refusal, reply) is { } retryAfter)
        {
            return new RestAnswer<ReadOnlyMemory<byte>>.NotSent(retryAfter, refusal.Reason);
        }

        if (reply.Status >= 500)
        {
            return new RestAnswer<ReadOnlyMemory<byte>>.Unclear(refusal.Reason);
        }

        if (reply.Status == 401 && refusal.Action == ErrorAction.Stop && !request.Route.IsOfInteraction)
        {
            refusal = refusal with { Reason = BotToken.Advice };
            _tokenRefusal = refusal;
        }

        return new RestAnswer<ReadOnlyMemory<byte>>.Refused(refusal);
    }

    private static RestAnswer<T> Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> shape)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, shape) is { } value
                ? new RestAnswer<T>.Succeeded(value)
                : new RestAnswer<T>.Unclear("an empty answer");
        }
        catch (JsonException)
        {
            return new RestAnswer<T>.Unclear("an unreadable answer");
        }
    }

    /// <summary>The last attempt that may have been heard, and since when one may.</summary>
    private sealed record Doubt(RestExchange Exchange, DateTimeOffset Since);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Route}: trying again (attempt {Attempt} failed) in {Delay}")]
    private partial void LogAgain(string route, int attempt, TimeSpan delay);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Route}: Discord answered {Status}")]
    private partial void LogRefused(string route, int status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Route}: sent, but {Reason}")]
    private partial void LogLost(string route, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Route}: not sent, {Reason}")]
    private partial void LogUnreached(string route, string reason);
}
