using System.Diagnostics;

namespace PaperDigest.Benchmarks.Neutral;

/// <summary>Fifty requests a second over all routes. Not thread-safe.</summary>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#global-rate-limit. How Discord aligns its seconds is not told.</remarks>
internal sealed class GlobalLimit(LimitMode mode)
{
    private const int PerSecond = 50;

    private readonly Queue<long> _taken = new();
    private long _window = -1;
    private int _inWindow;

    /// <summary>Takes a place, or says how long to wait for one.</summary>
    public TimeSpan? FindWait(long now) => mode switch
    {
        LimitMode.Off => null,
        LimitMode.Fixed => FindWaitInWindow(now),
        _ => FindWaitInAnySecond(now),
    };

    private TimeSpan? FindWaitInWindow(long now)
    {
        var window = now / Stopwatch.Frequency;
        (_window, _inWindow) = window == _window ? (window, _inWindow + 1) : (window, 1);
        return _inWindow <= PerSecond ? null : Stopwatch.GetElapsedTime(now, (window + 1) * Stopwatch.Frequency);
    }

    private TimeSpan? FindWaitInAnySecond(long now)
    {
        while (_taken.TryPeek(out var oldest) && now - oldest >= Stopwatch.Frequency)
        {
            _taken.Dequeue();
        }

        if (_taken.Count >= PerSecond)
        {
            return Stopwatch.GetElapsedTime(now, _taken.Peek() + Stopwatch.Frequency);
        }

        _taken.Enqueue(now);
        return null;
    }
}
