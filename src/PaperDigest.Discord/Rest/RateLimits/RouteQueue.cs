namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>The line before one bucket and what is known of the bucket. Belongs to a <see cref="RateLimiter"/> and its lock.</summary>
/// <remarks>
/// An unknown bucket lets one request through and learns from the answer; so does a bucket whose window has just begun anew.
/// A channel's writes always go one by one, so that they arrive in order.
/// </remarks>
internal sealed class RouteQueue
{
    /// <summary>At once on routes that have no limit of their own.</summary>
    private const int WidthWithoutLimit = 10;

    private readonly LinkedList<RateLimitWaiter> _line = new();
    private readonly Dictionary<string, TimeSpan> _blockedRoutes = [];
    private int _inFlight;
    private int _width = 1;
    private int? _limit;
    private int _remaining;
    private TimeSpan _resetAt;
    private TimeSpan _blockedUntil;

    /// <summary>Whether it stands among those that wait for the global limit only.</summary>
    public bool IsReady { get; set; }

    /// <summary>Whose line it is, once an answer told.</summary>
    public QueueKey? Bucket { get; set; }

    public RateLimitWaiter? First => _line.First?.Value;

    public void Join(RateLimitWaiter waiter) => _line.AddLast(waiter);

    /// <summary>Goes back to the head of the line, where it stood before.</summary>
    public void Rejoin(RateLimitWaiter waiter) => _line.AddFirst(waiter);

    public bool Drop(RateLimitWaiter waiter) => _line.Remove(waiter);

    /// <summary>Nobody waits, nothing is under way, and nothing known matters any more.</summary>
    public bool IsIdle(TimeSpan now) =>
        _line.Count == 0 && _inFlight == 0 && _resetAt <= now && _blockedUntil <= now && _blockedRoutes.Values.All(until => until <= now);

    /// <summary>Whether the first in line may go.</summary>
    public QueueGate GateAt(TimeSpan now)
    {
        BeginWindowIfReset(now);
        var until = ClosedUntil();
        if (until > now)
        {
            return new QueueGate(QueueGate.State.Closed, until);
        }

        var width = First is { Route.IsOrdered: true } ? 1 : _width;
        var isBusy = _inFlight >= width || (_limit is not null && _remaining <= 0);
        return new QueueGate(isBusy ? QueueGate.State.Busy : QueueGate.State.Open, now);
    }

    /// <summary>Lets the first in line through.</summary>
    public RateLimitWaiter TakeFirst()
    {
        var first = _line.First ?? throw new InvalidOperationException("Nobody waits in this line.");
        _line.RemoveFirst();
        return first.Value;
    }

    public void Depart()
    {
        _inFlight++;
        _remaining--;
    }

    public void Return() => _inFlight--;

    /// <summary>Takes over who waits for a route whose bucket turned out to be this one.</summary>
    public void Adopt(RouteQueue former, string routeName)
    {
        for (var node = former._line.First; node is not null;)
        {
            var next = node.Next;
            if (string.Equals(node.Value.Route.Name, routeName, StringComparison.Ordinal))
            {
                former._line.Remove(node);
                _line.AddLast(node);
            }

            node = next;
        }
    }

    /// <summary>The bucket's state as just told. Requests still under way are taken as not counted yet: the safe side.</summary>
    public void Learn(RateLimitHeaders headers, TimeSpan now)
    {
        _limit = Math.Max(1, headers.Limit);
        _remaining = Math.Max(0, headers.Remaining - _inFlight);
        _resetAt = now + headers.ResetAfter;
        _width = _limit.Value;
    }

    public void LearnUnlimited()
    {
        _limit = null;
        _width = WidthWithoutLimit;
    }

    public void Block(TimeSpan until) => _blockedUntil = until > _blockedUntil ? until : _blockedUntil;

    public void BlockRoute(string routeName, TimeSpan until) => _blockedRoutes[routeName] = until;

    private TimeSpan ClosedUntil()
    {
        var until = _blockedUntil;
        if (First is { } first)
        {
            until = first.NotBefore > until ? first.NotBefore : until;
            until = _blockedRoutes.TryGetValue(first.Route.Name, out var routeUntil) && routeUntil > until ? routeUntil : until;
        }

        return _limit is not null && _remaining <= 0 && _resetAt > until && _inFlight == 0 ? _resetAt : until;
    }

    private void BeginWindowIfReset(TimeSpan now)
    {
        if (_limit is { } limit && _remaining < limit && _resetAt <= now && _inFlight == 0)
        {
            _remaining = limit;
            _width = 1;
        }
    }
}
