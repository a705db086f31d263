using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Discord.Tests;

/// <summary>Ways to let time pass in tests.</summary>
internal static class ClockExtensions
{
    /// <summary>What a test that waits for a signal waits at most: it has gone wrong by then.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private const int MostSteps = 20_000;

    /// <summary>Moves the clock on, step by step, until something is done; other threads get their turn in between.</summary>
    public static async Task<T> SkipWaitsAsync<T>(this HandSetClock clock, Task<T> done)
    {
        for (var i = 0; i < MostSteps && !done.IsCompleted; i++)
        {
            clock.Advance(Step);
            await Task.Yield();
        }

        return await done.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }
}
