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

        using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_rung.Task, Task.Delay(atMost, clock, awake.Token));
        await awake.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
