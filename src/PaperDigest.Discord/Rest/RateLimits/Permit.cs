namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>Leave to send one request. Completing it tells the limiter what was learnt; disposing it uncompleted means nothing was sent.</summary>
internal sealed class Permit(RateLimiter limiter, Route route, RouteQueue? queue, GlobalSlot? slot) : IDisposable
{
    private bool _isCompleted;

    public Route Route => route;

    /// <summary>The queue it came from; none if the route has no limits.</summary>
    public RouteQueue? Queue => queue;

    /// <summary>Its share of the global limit; none if the route is exempt.</summary>
    public GlobalSlot? Slot => slot;

    public void Complete(LimitVerdict verdict)
    {
        if (!_isCompleted)
        {
            _isCompleted = true;
            limiter.Complete(this, verdict);
        }
    }

    /// <summary>Completes it, and waits until the same request may go once more: not before a delay, and before all who came later.</summary>
    public Task<Admission> AgainAsync(LimitVerdict verdict, TimeSpan delay, CancellationToken cancellationToken)
    {
        _isCompleted = true;
        return limiter.AgainAsync(this, verdict, delay, cancellationToken);
    }

    public void Dispose() => Complete(new LimitVerdict.NotSent());
}
