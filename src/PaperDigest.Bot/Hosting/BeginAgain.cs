using Microsoft.Extensions.Logging;

namespace PaperDigest.Bot.Hosting;

/// <summary>Begins what broke anew after a while: digests go out without listening, so a listener that breaks must not end the bot.</summary>
internal sealed partial class BeginAgain(TimeProvider time, ILogger<BeginAgain> logger)
{
    /// <summary>To ten seconds times this power of two, about ten minutes: listening anew may cost one of a thousand starts a day.</summary>
    private const int MostDoublings = 6;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);

    /// <summary>What held so long was well again.</summary>
    private static readonly TimeSpan Steady = TimeSpan.FromHours(1);

    /// <summary>Acts until it comes to an end of its own; throws only when cancelled.</summary>
    public async Task<T> UntilDoneAsync<T>(Func<CancellationToken, Task<T>> actAsync, CancellationToken cancellationToken)
    {
        for (var breaks = 0; ; breaks++)
        {
            var began = time.GetTimestamp();
            try
            {
                return await actAsync(cancellationToken);
            }
#pragma warning disable CA1031 // The edge of the unit of work: whatever broke here, the rest of the bot goes on.
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                breaks = time.GetElapsedTime(began) >= Steady ? 0 : breaks;
                var pause = FirstPause * Math.Pow(2, Math.Min(breaks, MostDoublings));
                LogBroken(exception, pause);
                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Listening to Discord broke; it begins anew in {Pause}")]
    private partial void LogBroken(Exception exception, TimeSpan pause);
}
