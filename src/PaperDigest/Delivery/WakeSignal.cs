using System.Threading.Channels;

namespace PaperDigest.Delivery;

/// <summary>Lets one waiter sleep until it is rung for or a time has passed; a ring before the wait is not lost.</summary>
internal sealed class WakeSignal(TimeProvider clock)
{
    // A channel wakes its reader where it waits, without a detour over the thread pool.
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Forgets earlier rings: whoever calls looks at the world afterwards.</summary>
    public void Reset() => _rings.Reader.TryRead(out _);

    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (atMost <= TimeSpan.Zero)
        {
            return;
        }

        using var over = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            await _rings.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // That the time is over is no fault.
        }
    }
}
