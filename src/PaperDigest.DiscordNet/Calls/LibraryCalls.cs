using System.Net;
using Discord;
using Discord.Net;
using Newtonsoft.Json;
using PaperDigest.Discord;
using PaperDigest.Discord.Rest;

namespace PaperDigest.DiscordNet.Calls;

/// <summary>Asks Discord through the library, and tells the end as our own client does.</summary>
/// <remarks>
/// The library may wait for limits and repeat what a limit refused, for that was surely not carried out. Everything else it would
/// repeat by itself is switched off: what is unclear is told as unclear. Cancelling before something was sent throws. Thread-safe.
/// </remarks>
internal sealed class LibraryCalls(LibraryClient client)
{
    private static readonly TimeSpan UnreachedRetry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BlockedRetry = TimeSpan.FromMinutes(1);

    /// <summary>What the operator can do about a refused token.</summary>
    public static string Advice { get; } = InOurSection(BotToken.Advice);

    /// <summary>Advice of our own client, with the names this one's settings have.</summary>
    public static string InOurSection(string advice) =>
        advice.Replace($"{DiscordOptions.Section}__", $"{DiscordNetOptions.Section}__", StringComparison.Ordinal);

    /// <summary>Does something that brings nothing.</summary>
    public Task<RestAnswer<ReadOnlyMemory<byte>>> DoAsync(Func<RequestOptions, Task> doAsync, TimeSpan patience, CancellationToken cancellationToken) =>
        AskAsync(
            async options =>
            {
                await doAsync(options);
                return ReadOnlyMemory<byte>.Empty;
            },
            patience,
            cancellationToken);

    /// <summary>Asks for something.</summary>
    /// <param name="askAsync">The library's call; the options given must be passed on.</param>
    /// <param name="patience">How long its answer may take once it is sent.</param>
    /// <param name="cancellationToken">Stops what was not sent yet.</param>
    public async Task<RestAnswer<T>> AskAsync<T>(Func<RequestOptions, Task<T>> askAsync, TimeSpan patience, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var trace = CallTrace.Begin(patience);
        try
        {
            await client.LogInAsync(cancellationToken);
            return new RestAnswer<T>.Succeeded(await askAsync(WriteOptions(cancellationToken)));
        }
        catch (HttpException refused)
        {
            return Conclude<T>(refused, trace);
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException && !trace.IsOut && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException or HttpRequestException or IOException)
        {
            return trace.IsOut
                ? new RestAnswer<T>.Unclear("sent, but no answer came")
                : new RestAnswer<T>.NotSent(trace.RetryAfter ?? UnreachedRetry, $"not sent ({e.GetType().Name})");
        }
        catch (JsonException)
        {
            return new RestAnswer<T>.Unclear("an unreadable answer");
        }
    }

    /// <summary>Waiting in line is ended by the caller alone. The library's clock is the wall's: it knows no other.</summary>
    private static RequestOptions WriteOptions(CancellationToken cancellationToken) => new()
    {
        CancelToken = cancellationToken,
        RetryMode = RetryMode.RetryRatelimit,
        Timeout = int.MaxValue,
        UseSystemClock = false,
    };

    private static RestAnswer<T> Conclude<T>(HttpException refused, CallTrace trace)
    {
        if (refused is { HttpCode: HttpStatusCode.Forbidden, DiscordCode: null, Reason: null })
        {
            return new RestAnswer<T>.NotSent(trace.RetryAfter ?? BlockedRetry, "blocked on the way to Discord");
        }

        var refusal = RefusalOf(refused);
        var reply = new RestReply(refusal.Status, ReadOnlyMemory<byte>.Empty) { RetryAfter = trace.RetryAfter };
        return AnswerReading.FindRetryAfter(refusal, reply) is { } retryAfter ? new RestAnswer<T>.NotSent(retryAfter, refusal.Reason)
            : refusal.Status >= 500 ? new RestAnswer<T>.Unclear(refusal.Reason)
            : new RestAnswer<T>.Refused(refusal);
    }

    private static Refusal RefusalOf(HttpException refused)
    {
        var status = (int)refused.HttpCode;
        var rule = ErrorCodes.Of((int)refused.DiscordCode.GetValueOrDefault(), status);
        var fields = string.Join("; ", refused.Errors.SelectMany(field => field.Errors.Select(error => $"{field.Path} {error.Code}")).Take(5));
        var reason = $"{status}/{rule.Code} {refused.Reason ?? rule.Meaning}{(fields.Length == 0 ? "" : $" ({fields})")}";
        return new Refusal(status, rule.Code, rule.Action, status == 401 && rule.Action == ErrorAction.Stop ? Advice : reason);
    }
}
