namespace PaperDigest.Delivery;

/// <summary>Lets one waiter sleep until it is rung for or a time has passed; a ring before the wait is not lost.</summary>
internal sealed class WakeSignal(TimeProvider clock)
{
    private volatile TaskCompletionSource _rung = NewBell();

    public void Ring() => _rung.TrySetResult();

    /// <summary>Forgets earlier rings: whoever calls looks at the world afterwards.</summary>
    public void Reset() => _rung = NewBell();

    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (atMost <= TimeSpan.Zero)
        {
            return;
        }

        // That the time is over is no fault, and neither is being stopped: who waits is told by the token.
        await _rung.Task.WaitAsync(atMost, clock, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
