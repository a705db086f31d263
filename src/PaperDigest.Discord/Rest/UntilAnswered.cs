using Microsoft.Extensions.Logging;

namespace PaperDigest.Discord.Rest;

/// <summary>Asks what nothing can go on without, for as long as it takes.</summary>
internal sealed partial class UntilAnswered(RetryDelays delays, ILogger<UntilAnswered> log)
{
    /// <summary>The longest delay of our own: a minute.</summary>
    private const int MostDoublings = 7;

    /// <summary>Null if Discord will not have us: then asking on changes nothing.</summary>
    public async Task<T?> TryAskAsync<T>(Func<CancellationToken, Task<RestAnswer<T>>> askAsync, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 0; ; attempt++)
        {
            var (reason, least) = ("", TimeSpan.Zero);
            switch (await askAsync(cancellationToken))
            {
                case RestAnswer<T>.Succeeded { Value: var value }:
                    return value;
                case RestAnswer<T>.Refused { Refusal.Action: ErrorAction.Stop }:
                    return null;
                case RestAnswer<T>.Refused { Refusal: var refusal }:
                    reason = refusal.Reason;
                    break;
                case RestAnswer<T>.NotSent notSent:
                    (reason, least) = (notSent.Reason, notSent.RetryAfter);
                    break;
                case RestAnswer<T>.Unclear unclear:
                    reason = unclear.Reason;
                    break;
            }

            var delay = delays.Of(Math.Min(attempt, MostDoublings));
            delay = delay > least ? delay : least;
            LogWaiting(reason, delay);
            await delays.WaitAsync(delay, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord cannot be reached ({Reason}); trying again in {Delay}")]
    private partial void LogWaiting(string reason, TimeSpan delay);
}
