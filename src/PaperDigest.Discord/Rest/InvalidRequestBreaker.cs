using Microsoft.Extensions.Logging;

namespace PaperDigest.Discord.Rest;

/// <summary>Keeps us away from the ban on 10,000 answers of status 401, 403 or 429 in ten minutes.</summary>
/// <remarks>
/// https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans. Thread-safe. From the first
/// mark on, requests go at a pace that even if all of them fail cannot reach the second; at the second everything stops.
/// </remarks>
internal sealed partial class InvalidRequestBreaker(TimeProvider time, ILogger<InvalidRequestBreaker> log)
{
    /// <summary>Half of what Discord allows is the most we ever use: others may share our address.</summary>
    public const int StopAt = 5000;
    public const int ThrottleAt = 2000;

    private const int Slices = 60;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Slice = Window / Slices;

    private readonly Lock _lock = new();
    private readonly int[] _counts = new int[Slices];
    private readonly long _start = time.GetTimestamp();
    private long _slice;
    private int _sum;
    private int _told;
    private TimeSpan _nextTurn;

    /// <summary>An answer of status 401, 403 or 429 came; of the latter, not one about a shared limit.</summary>
    public void CountInvalid()
    {
        lock (_lock)
        {
            ForgetNeedsLock();
            _counts[_slice % Slices]++;
            _sum++;
            TellNeedsLock();
        }
    }

    /// <summary>How long the next request has to wait; zero nearly always.</summary>
    /// <param name="isUrgent">An answer to an interaction: it is stopped with the others, but not slowed down.</param>
    /// <param name="longest">Whoever would have to wait longer takes no turn.</param>
    public TimeSpan TakeTurn(bool isUrgent, TimeSpan longest)
    {
        lock (_lock)
        {
            ForgetNeedsLock();
            TellNeedsLock();
            if (_sum >= StopAt)
            {
                return WaitUntilBelowStopNeedsLock();
            }

            if (_sum < ThrottleAt || isUrgent)
            {
                return TimeSpan.Zero;
            }

            var now = time.GetElapsedTime(_start);
            var turn = _nextTurn > now ? _nextTurn : now;
            if (turn - now <= longest)
            {
                _nextTurn = turn + (Window / (StopAt - ThrottleAt));
            }

            return turn - now;
        }
    }

    /// <summary>Says it once when a mark is passed, either way.</summary>
    private void TellNeedsLock()
    {
        var mark = _sum >= StopAt ? StopAt : _sum >= ThrottleAt ? ThrottleAt : 0;
        if (mark == _told)
        {
            return;
        }

        _told = mark;
        switch (mark)
        {
            case StopAt:
                LogStopped(_sum, WaitUntilBelowStopNeedsLock());
                break;
            case ThrottleAt:
                LogThrottled(_sum);
                break;
            default:
                LogCalm();
                break;
        }
    }

    private TimeSpan WaitUntilBelowStopNeedsLock()
    {
        var left = _sum;
        for (var age = Slices - 1; age >= 0; age--)
        {
            left -= _counts[(_slice + Slices - age) % Slices];
            if (left < StopAt)
            {
                return ((_slice - age + Slices) * Slice) - time.GetElapsedTime(_start);
            }
        }

        return Window;
    }

    private void ForgetNeedsLock()
    {
        var current = time.GetElapsedTime(_start).Ticks / Slice.Ticks;
        var steps = Math.Min(current - _slice, Slices);
        for (var i = 1; i <= steps; i++)
        {
            var index = (_slice + i) % Slices;
            _sum -= _counts[index];
            _counts[index] = 0;
        }

        _slice = current;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} requests were refused in the last ten minutes: nothing is sent for {Wait}, so that Discord does not ban this address")]
    private partial void LogStopped(int count, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} requests were refused in the last ten minutes: going slower, so that Discord does not ban this address")]
    private partial void LogThrottled(int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "Few requests are refused now: going at the usual pace again")]
    private partial void LogCalm();
}
