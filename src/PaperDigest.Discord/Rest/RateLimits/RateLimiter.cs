namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>Decides when a request may go, so that Discord never has to say 429. Knows no HTTP.</summary>
/// <remarks>
/// Thread-safe. One channel's requests go in the order they came, different channels side by side; among channels that may go,
/// the global limit is shared out in turn. Waits longer than <see cref="LongestLine"/> go back to the caller.
/// </remarks>
internal sealed class RateLimiter : IDisposable
{
    /// <summary>Longer waits belong into a ledger, not into a line.</summary>
    public static readonly TimeSpan LongestLine = TimeSpan.FromSeconds(30);

    private const int MostClosureDoublings = 6;

    /// <summary>The least to stay away when blocked before Discord; it doubles while it lasts, to an hour.</summary>
    private static readonly TimeSpan ShortestClosure = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly Random _chance;
    private readonly long _start;
    private readonly ITimer _timer;
    private readonly GlobalWindow _global;
    private readonly RouteQueues _queues = new();
    private readonly Turnstile _turnstile;
    private TimeSpan? _armedFor;
    private TimeSpan _closedUntil;
    private int _closures;

    public RateLimiter(int globalRequestsPerSecond, TimeProvider time, Random chance)
    {
        _time = time;
        _chance = chance;
        _start = time.GetTimestamp();
        _global = new GlobalWindow(globalRequestsPerSecond);
        _turnstile = new Turnstile(_global, LongestLine, AdmitFirstNeedsLock);
        _timer = time.CreateTimer(_ => WakeUp(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Waits until a request may go. Cancelling leaves the line: nothing was sent.</summary>
    public async Task<Admission> AcquireAsync(Route route, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = new RateLimitWaiter(route, TimeSpan.Zero);
        lock (_lock)
        {
            var now = Now;
            if (_closedUntil > now)
            {
                return new Admission.Due(_closedUntil - now);
            }

            if (route.Limits == RouteLimits.None)
            {
                return new Admission.Granted(new Permit(this, route, queue: null, slot: null));
            }

            var queue = _queues.Of(route, now);
            queue.Join(waiter);
            _turnstile.Consider(queue, now);
            PumpNeedsLock(now);
        }

        return await WaitInLineAsync(waiter, cancellationToken);
    }

    /// <summary>Learns from how a request ended.</summary>
    public void Complete(Permit permit, LimitVerdict verdict)
    {
        lock (_lock)
        {
            var now = Now;
            LearnNeedsLock(permit, verdict, now);
            MoveOnNeedsLock(permit, now);
        }
    }

    /// <summary>Learns from how a request ended, and waits until it may go again: not before a delay. A write stands first in its line meanwhile, so that
    /// nobody who came later overtakes it; a read holds nobody up.</summary>
    public async Task<Admission> AgainAsync(Permit permit, LimitVerdict verdict, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (permit.Queue is null || !permit.Route.IsOrdered)
        {
            Complete(permit, verdict);
            await Task.Delay(delay, _time, cancellationToken);
            return await AcquireAsync(permit.Route, cancellationToken);
        }

        RateLimitWaiter waiter;
        lock (_lock)
        {
            var now = Now;
            waiter = new RateLimitWaiter(permit.Route, now + delay);
            LearnNeedsLock(permit, verdict, now);
            if (_closedUntil > now)
            {
                return new Admission.Due(_closedUntil - now);
            }

            _queues.Of(permit.Route, now).Rejoin(waiter);
            MoveOnNeedsLock(permit, now);
        }

        return await WaitInLineAsync(waiter, cancellationToken);
    }

    public void Dispose() => _timer.Dispose();

    private async Task<Admission> WaitInLineAsync(RateLimitWaiter waiter, CancellationToken cancellationToken)
    {
        await using var leaving = cancellationToken.Register(() => Leave(waiter, cancellationToken));
        return await waiter.Admission;
    }

    private void LearnNeedsLock(Permit permit, LimitVerdict verdict, TimeSpan now)
    {
        if (permit.Slot is { } slot)
        {
            ReturnNeedsLock(slot, verdict, now);
        }

        permit.Queue?.Return();
        LearnNeedsLock(permit.Route, permit.Queue, verdict, now);
    }

    private void MoveOnNeedsLock(Permit permit, TimeSpan now)
    {
        if (permit.Queue is { } queue)
        {
            _turnstile.Consider(queue, now);
            _turnstile.Consider(_queues.Of(permit.Route, now), now);
        }

        PumpNeedsLock(now);
    }

    private void ReturnNeedsLock(GlobalSlot slot, LimitVerdict verdict, TimeSpan now)
    {
        if (verdict is LimitVerdict.NotSent)
        {
            _global.GiveBack(slot);
        }
        else
        {
            _global.Return(slot, now, (verdict as LimitVerdict.Counted)?.Headers.CountedAt);
        }
    }

    private void LearnNeedsLock(Route route, RouteQueue? queue, LimitVerdict verdict, TimeSpan now)
    {
        switch (verdict)
        {
            case LimitVerdict.Counted counted:
                _closures = 0;
                var bucket = queue is null ? null : _queues.BucketOf(route, queue, counted.Headers.Bucket);
                bucket?.Learn(counted.Headers, now);
                break;
            case LimitVerdict.Unlimited:
                _closures = 0;
                queue?.LearnUnlimited();
                break;
            case LimitVerdict.Limited limited:
                LearnLimitNeedsLock(route, queue, limited, now);
                break;
            case LimitVerdict.Untold or LimitVerdict.NotSent:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verdict));
        }
    }

    private void LearnLimitNeedsLock(Route route, RouteQueue? queue, LimitVerdict.Limited limited, TimeSpan now)
    {
        var until = now + (limited.Wait ?? TimeSpan.FromSeconds(1)) + JitterNeedsLock();
        switch (limited.Scope)
        {
            case LimitScope.Address:
                var closure = ShortestClosure * Math.Pow(2, Math.Min(_closures++, MostClosureDoublings));
                _closedUntil = Max(until, now + closure);
                DismissEverybodyNeedsLock(now);
                break;
            case LimitScope.Global:
                _global.Block(until);
                break;

            // Places left, and yet refused: a limit the headers do not show (crossposts, renames). It binds this route only, and
            // the bucket's counters stay as they are: https://github.com/discord/discord-api-docs/issues/2190
            case LimitScope.User or LimitScope.Shared when limited.Headers is { Remaining: > 0 }:
                queue?.BlockRoute(route.Name, until);
                break;
            case LimitScope.User or LimitScope.Shared:
                queue?.Block(until);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(limited));
        }
    }

    /// <summary>A little later than told, and not everybody at the same moment.</summary>
    private TimeSpan JitterNeedsLock() => TimeSpan.FromMilliseconds(10 + (_chance.NextDouble() * 90));

    private void PumpNeedsLock(TimeSpan now)
    {
        _turnstile.Pump(now);
        ArmNeedsLock(now);
    }

    private void AdmitFirstNeedsLock(RouteQueue queue, GlobalSlot? slot)
    {
        var waiter = queue.TakeFirst();
        queue.Depart();
        waiter.TryAdmit(new Admission.Granted(new Permit(this, waiter.Route, queue, slot)));
    }

    private void DismissEverybodyNeedsLock(TimeSpan now)
    {
        foreach (var queue in _queues.All)
        {
            Turnstile.Dismiss(queue, _closedUntil - now);
        }
    }

    private void ArmNeedsLock(TimeSpan now)
    {
        var next = _turnstile.NextDue(now);
        if (next != _armedFor)
        {
            _armedFor = next;
            _timer.Change(next is { } due ? WholeMilliseconds.Until(due, now) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void WakeUp()
    {
        lock (_lock)
        {
            _armedFor = null;
            var now = Now;
            _turnstile.WakeUp(now);
            ArmNeedsLock(now);
        }
    }

    private void Leave(RateLimitWaiter waiter, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = Now;
            var queue = _queues.Of(waiter.Route, now);
            if (queue.Drop(waiter))
            {
                waiter.Leave(cancellationToken);
                _turnstile.Consider(queue, now);
                PumpNeedsLock(now);
            }
        }
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
