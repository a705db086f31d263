namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>A loop that runs by itself; disposing stops it and waits for its end.</summary>
internal sealed class RunningLoop : IAsyncDisposable
{
    private readonly DeliveryWorld _world;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _slept = new(0);
    private readonly Task _run;

    public RunningLoop(DeliveryWorld world, Func<int>? beforeEachPlan = null)
    {
        _world = world;
        world.Clock.TimerArmed += OnTimerArmed;
        world.Subscriptions.BeforeList = beforeEachPlan ?? (() => 0);
        Bot = world.StartBot();
        _run = Bot.Loop.RunAsync(_stop.Token);
    }

    public TestBot Bot { get; }

    /// <summary>Waits until the loop, or work of it, began to wait for the clock.</summary>
    public async Task SleepsAsync() =>
        Assert.True(await _slept.WaitAsync(TestBot.Patience, TestContext.Current.CancellationToken), "The loop never sleeps.");

    /// <summary>Waits, without moving the clock, until something is so.</summary>
    public async Task ReachesAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await SleepsAsync();
        }
    }

    /// <summary>Moves the clock on by the loop's longest sleep whenever it sleeps, until something is so.</summary>
    public async Task AdvanceUntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await SleepsAsync();
            if (!isSo())
            {
                _world.Clock.Advance(TimeSpan.FromMinutes(5));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _world.Clock.TimerArmed -= OnTimerArmed;
        _stop.Dispose();
        _slept.Dispose();
    }

    private void OnTimerArmed(object? sender, EventArgs arguments) => _slept.Release();
}
