namespace PaperDigest.Discord.Rest;

/// <summary>Keeps us away from the ban on 10,000 answers of status 401, 403 or 429 in ten minutes.</summary>
/// <remarks>
/// https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans. Thread-safe. From the first
/// mark on, requests go at a pace that even if all of them fail cannot reach the second; at the second everything stops.
/// </remarks>
internal sealed class InvalidRequestBreaker(TimeProvider time)
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
    private TimeSpan _nextTurn;

    /// <summary>An answer of status 401, 403 or 429 came; of the latter, not one about a shared limit.</summary>
    public void CountInvalid()
    {
        lock (_lock)
        {
            ForgetNeedsLock();
            _counts[_slice % Slices]++;
            _sum++;
        }
    }

    /// <summary>How long the next request has to wait; zero nearly always.</summary>
    public TimeSpan TakeTurn()
    {
        lock (_lock)
        {
            ForgetNeedsLock();
            if (_sum >= StopAt)
            {
                return WaitUntilBelowStopNeedsLock();
            }

            if (_sum < ThrottleAt)
            {
                return TimeSpan.Zero;
            }

            var now = time.GetElapsedTime(_start);
            var turn = _nextTurn > now ? _nextTurn : now;
            _nextTurn = turn + (Window / (StopAt - ThrottleAt));
            return turn - now;
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
}
