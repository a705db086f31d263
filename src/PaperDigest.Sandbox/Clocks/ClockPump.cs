using PaperDigest.Sandbox.Logs;

namespace PaperDigest.Sandbox.Clocks;

/// <summary>Makes a hand-set clock flow with real time, at any speed, and lets it be moved meanwhile.</summary>
/// <remarks>Thread-safe: flowing and moving take turns.</remarks>
public sealed class ClockPump : IAsyncDisposable
{
    private const int MostSlices = 240;
    private const int MostBreaths = 800;
    private const int MostBreathsOffline = 8;

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(6);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(30);

    // Short enough for heartbeats (41 s) to fire one by one when the clock is moved by up to an hour.
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(15);

    private readonly HandSetClock _clock;
    private readonly TimeProvider _real;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _flowing;
    private volatile Traffic? _traffic;
    private Func<bool> _isBotOnline = () => false;
    private double _speed = 1;

    /// <summary>Starts the flow.</summary>
    /// <param name="clock">The clock to move.</param>
    /// <param name="real">Real time.</param>
    public ClockPump(HandSetClock clock, TimeProvider real)
    {
        _clock = clock;
        _real = real;
        _flowing = FlowAsync(_stopping.Token);
    }

    /// <summary>Raised after the clock was moved or its speed changed; not for its flow.</summary>
    public event EventHandler? Moved;

    /// <summary>Seconds of the clock per real second; 0 stands still.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than an hour per second.</exception>
    public double Speed
    {
        get => Volatile.Read(ref _speed);
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 3600);
            Volatile.Write(ref _speed, value);
            Moved?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>Moves the clock forward in slices, with a breath between them, so that those who wait for it can follow.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is negative.</exception>
    public async Task MoveAsync(TimeSpan step, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.Zero);
        var slices = (int)Math.Clamp(Math.Ceiling(step / Slice), 1, MostSlices);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var (wasOnline, left) = (_isBotOnline(), MostBreaths);
            for (var slice = 1; slice <= slices; slice++)
            {
                _clock.Advance(slice == slices ? step - (step / slices * (slices - 1)) : step / slices);
                left -= await BreatheAsync(wasOnline, left, cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }

        Moved?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>From now on a move waits for requests under way, and for a bot that lost its connection on the way, before it takes the next slice.</summary>
    public void Follow(Traffic traffic, Func<bool> isBotOnline)
    {
        _isBotOnline = isBotOnline;
        _traffic = traffic;
    }

    /// <summary>Stops the flow; the clock stands still from now on.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _flowing;
        _stopping.Dispose();
        _turn.Dispose();
    }

    /// <summary>A breath, and more while something is on its way; time flows meanwhile, and what waits for a jump cannot hold it for ever.</summary>
    /// <returns>How many breaths requests took.</returns>
    private async Task<int> BreatheAsync(bool wasOnline, int atMost, CancellationToken cancellationToken)
    {
        await Task.Delay(Breath, _real, cancellationToken);
        var (busy, offline, seen) = (0, 0, 0L);
        while (true)
        {
            if (busy < atMost && IsBusy(ref seen))
            {
                busy++;
            }
            else if (offline < MostBreathsOffline && wasOnline && !_isBotOnline())
            {
                // It comes back in its own time, over many slices: a little of real time in each is enough.
                offline++;
            }
            else
            {
                return busy;
            }

            _clock.Advance(Breath);
            await Task.Delay(Breath, _real, cancellationToken);
        }
    }

    private bool IsBusy(ref long seen)
    {
        var before = seen;
        seen = _traffic?.Begun ?? 0;
        return _traffic?.IsUnderWay == true || (before != 0 && seen != before);
    }

    private async Task FlowAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Step, _real);
        var last = _real.GetTimestamp();
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                await _turn.WaitAsync(cancellationToken);
                try
                {
                    var now = _real.GetTimestamp();
                    _clock.Advance(_real.GetElapsedTime(last, now) * Speed);
                    last = now;
                }
                finally
                {
                    _turn.Release();
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // stopped
        }
    }
}
