using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Discord.Tests;

/// <summary>Ways to let time pass in tests.</summary>
internal static class ClockExtensions
{
    /// <summary>What a test that waits for a signal waits at most: it has gone wrong by then.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    /// <summary>How long other threads get to start waiting for the clock before it moves on anyway.</summary>
    private static readonly TimeSpan OthersTurn = TimeSpan.FromMilliseconds(10);

    /// <summary>Moves the clock on, step by step, until something is done. It moves when somebody has begun to wait for it.</summary>
    public static async Task<T> SkipWaitsAsync<T>(this HandSetClock clock, Task<T> done)
    {
        using var armed = new SemaphoreSlim(0);
        void Signal(object? sender, EventArgs e) => armed.Release();
        clock.TimerArmed += Signal;
        try
        {
            while (!done.IsCompleted)
            {
                clock.Advance(Step);
                await Task.WhenAny(done, armed.WaitAsync(OthersTurn, TestContext.Current.CancellationToken));
            }
        }
        finally
        {
            clock.TimerArmed -= Signal;
        }

        return await done;
    }
}
