using System.Diagnostics;

namespace PaperDigest.Benchmarks.Neutral;

/// <summary>Five messages in five seconds and channel, from the first of them. Not thread-safe.</summary>
internal sealed class ChannelLimits
{
    public const int PerWindow = 5;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    private readonly Dictionary<ulong, (long Start, int Count)> _windows = [];

    /// <summary>Takes a place if there is one.</summary>
    public (bool IsAllowed, int Remaining, TimeSpan ResetAfter) Take(ulong channel, long now)
    {
        var window = _windows.GetValueOrDefault(channel);
        if (window.Count == 0 || Stopwatch.GetElapsedTime(window.Start, now) >= Window)
        {
            window = (now, 0);
        }

        window.Count++;
        _windows[channel] = window;
        return (window.Count <= PerWindow, Math.Max(0, PerWindow - window.Count), Window - Stopwatch.GetElapsedTime(window.Start, now));
    }
}
