namespace PaperDigest.Proofs.Tests.Stages;

/// <summary>Brings what one bot awaits back onto the stage, wherever it was completed.</summary>
internal sealed class StageContext(Life life, Stage stage) : SynchronizationContext
{
    // Not every continuation captures a context: whoever starts a task of its own begins without one. What flows with the
    // execution context does reach it, and there puts this one in place.
    private static readonly AsyncLocal<StageContext?> Flowing = new(Follow);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private int _threads;
    private int _arrivals;

    /// <summary>Whether some thread is at work for the bot this moment.</summary>
    public bool IsAtWork => Volatile.Read(ref _threads) > 0;

    /// <summary>How often a thread of the pool took up work of the bot.</summary>
    public int Arrivals => Volatile.Read(ref _arrivals);

    /// <summary>Waits, inside the bot, until so many pieces of work were taken up, and no other thread is at work for it.</summary>
    public void AwaitOthers(int arrivals)
    {
        if (!SpinWait.SpinUntil(() => Arrivals >= arrivals && Volatile.Read(ref _threads) <= 1, Patience))
        {
            throw new InvalidOperationException("What was handed to the thread pool was not taken up.");
        }
    }

    /// <summary>Calls into the bot, so that everything it begins comes back here.</summary>
    public T Enter<T>(Func<T> act)
    {
        Flowing.Value = this;
        try
        {
            return act();
        }
        finally
        {
            Flowing.Value = null;
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => stage.Add(new StagedCallback(life, () => Run(d, state)));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    private static void Follow(AsyncLocalValueChangedArgs<StageContext?> change)
    {
        SetSynchronizationContext(change.CurrentValue);
        if (change.PreviousValue is { } left)
        {
            Interlocked.Decrement(ref left._threads);
        }

        if (change.CurrentValue is { } entered)
        {
            Interlocked.Increment(ref entered._threads);
            if (Thread.CurrentThread.IsThreadPoolThread)
            {
                Interlocked.Increment(ref entered._arrivals);
            }
        }
    }

    private void Run(SendOrPostCallback callback, object? state)
    {
        SetSynchronizationContext(this);
        try
        {
            callback(state);
        }
        finally
        {
            SetSynchronizationContext(null);
        }
    }
}
