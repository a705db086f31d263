namespace PaperDigest.Sandbox.Clocks;

/// <summary>A clock that stands still until it is moved, and fires the timers it passes in their order.</summary>
/// <remarks>
/// Thread-safe. <see cref="Advance"/> runs timer callbacks on the calling thread, one due moment at a time, so that code
/// awaiting a delay sees the moment it asked for and not the end of the jump. A timer made during a jump takes part in it.
/// </remarks>
public sealed class HandSetClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<HandSetTimer, (long Due, long Order)> _timers = new();
    private readonly DateTimeOffset _start = start.ToUniversalTime();
    private TimeSpan _elapsed;
    private long _order;

    /// <summary>Raised after each timer is armed: what a test waits for instead of sleeping until code has begun to wait.</summary>
    public event EventHandler? TimerArmed;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + Elapsed;

    /// <inheritdoc/>
    public override long GetTimestamp() => Elapsed.Ticks;

    /// <summary>When the next timer fires; none if none is armed. Whoever moves the clock from timer to timer misses none.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_lock)
            {
                while (_timers.TryPeek(out var timer, out var key))
                {
                    if (timer.IsArmedNeedsLock(key.Order))
                    {
                        return _start + TimeSpan.FromTicks(key.Due);
                    }

                    _timers.Dequeue();
                }

                return null;
            }
        }
    }

    private TimeSpan Elapsed
    {
        get
        {
            lock (_lock)
            {
                return _elapsed;
            }
        }
    }

    /// <summary>Moves the clock forward and fires every timer that falls due on the way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is negative: clocks that run backwards are <see cref="TimeProvider"/>'s bug, not ours.</exception>
    public void Advance(TimeSpan step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, TimeSpan.Zero);
        TimeSpan goal;
        lock (_lock)
        {
            goal = _elapsed + step;
        }

        while (FindNextDue(goal) is { } timer)
        {
            timer.Fire();
        }

        lock (_lock)
        {
            _elapsed = goal > _elapsed ? goal : _elapsed;
        }
    }

    /// <summary>Moves the clock forward to a moment; a moment that has passed already leaves it where it is.</summary>
    public void AdvanceTo(DateTimeOffset moment)
    {
        var step = moment - GetUtcNow();
        if (step > TimeSpan.Zero)
        {
            Advance(step);
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new HandSetTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private void AnnounceTimer() => TimerArmed?.Invoke(this, EventArgs.Empty);

    private HandSetTimer? FindNextDue(TimeSpan goal)
    {
        lock (_lock)
        {
            while (_timers.TryPeek(out var timer, out var key) && key.Due <= goal.Ticks)
            {
                _timers.Dequeue();
                if (!timer.TakeDueNeedsLock(key.Order, key.Due))
                {
                    continue;
                }

                _elapsed = key.Due > _elapsed.Ticks ? TimeSpan.FromTicks(key.Due) : _elapsed;
                return timer;
            }

            return null;
        }
    }

    private sealed class HandSetTimer(HandSetClock clock, Action callback) : ITimer
    {
        private long? _armed;
        private TimeSpan _period;

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                _period = period;
                _armed = null;
                if (dueTime >= TimeSpan.Zero)
                {
                    ArmNeedsLock(clock._elapsed.Ticks + dueTime.Ticks);
                }
            }

            clock.AnnounceTimer();
            return true;
        }

        /// <summary>Whether this queue entry is the one the timer waits for.</summary>
        public bool IsArmedNeedsLock(long order) => _armed == order;

        /// <summary>Takes that entry; re-arms a periodic timer.</summary>
        public bool TakeDueNeedsLock(long order, long due)
        {
            if (!IsArmedNeedsLock(order))
            {
                return false;
            }

            _armed = null;
            if (_period > TimeSpan.Zero)
            {
                ArmNeedsLock(due + _period.Ticks);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                _armed = null;
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void ArmNeedsLock(long due)
        {
            _armed = ++clock._order;
            clock._timers.Enqueue(this, (due, clock._order));
        }
    }
}
