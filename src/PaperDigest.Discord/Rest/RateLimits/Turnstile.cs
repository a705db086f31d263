namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>Lets lines through, one request of each in turn, as far as the global limit goes. Belongs to a <see cref="RateLimiter"/> and its lock.</summary>
/// <param name="global">The limit over all lines.</param>
/// <param name="longestLine">Whoever would have to wait longer is sent away.</param>
/// <param name="admitFirst">Lets the first of a line through.</param>
internal sealed class Turnstile(GlobalWindow global, TimeSpan longestLine, Action<RouteQueue, GlobalSlot?> admitFirst)
{
    private readonly Queue<RouteQueue> _ready = new();
    private readonly PriorityQueue<RouteQueue, TimeSpan> _wakeUps = new();

    /// <summary>When to call <see cref="WakeUp"/> next; null if nobody waits for a moment.</summary>
    public TimeSpan? NextDue(TimeSpan now)
    {
        var ready = _ready.Count > 0 ? global.NextFree(now) : (TimeSpan?)null;
        return _wakeUps.TryPeek(out _, out var wakeUp) && !(ready < wakeUp) ? wakeUp : ready;
    }

    /// <summary>Something changed for a line: puts it among the ready ones, or notes when to look at it again.</summary>
    public void Consider(RouteQueue queue, TimeSpan now)
    {
        while (queue is { IsReady: false, First: { } first })
        {
            var gate = queue.GateAt(now);
            if (gate.Kind == QueueGate.State.Busy)
            {
                return;
            }

            if (gate.Kind == QueueGate.State.Closed && gate.Until - now <= longestLine)
            {
                _wakeUps.Enqueue(queue, gate.Until);
                return;
            }

            if (gate.Kind == QueueGate.State.Closed)
            {
                queue.TakeFirst().TryAdmit(new Admission.Due(gate.Until - now));
            }
            else if (first.Route.Limits == RouteLimits.Own)
            {
                admitFirst(queue, null);
            }
            else
            {
                queue.IsReady = true;
                _ready.Enqueue(queue);
            }
        }
    }

    /// <summary>Lets through whoever may go now.</summary>
    public void Pump(TimeSpan now)
    {
        while (_ready.Count > 0)
        {
            var free = global.NextFree(now);
            if (free - now > longestLine)
            {
                DismissReady(free - now);
                return;
            }

            if (free > now)
            {
                return;
            }

            var queue = _ready.Dequeue();
            queue.IsReady = false;
            if (queue.First is not null && queue.GateAt(now).Kind == QueueGate.State.Open)
            {
                admitFirst(queue, global.Take(now));
            }

            Consider(queue, now);
        }
    }

    /// <summary>Looks again at the lines whose moment has come.</summary>
    public void WakeUp(TimeSpan now)
    {
        while (_wakeUps.TryPeek(out var queue, out var due) && due <= now)
        {
            _wakeUps.Dequeue();
            Consider(queue, now);
        }

        Pump(now);
    }

    /// <summary>Sends a whole line away.</summary>
    public static void Dismiss(RouteQueue queue, TimeSpan wait)
    {
        while (queue.First is not null)
        {
            queue.TakeFirst().TryAdmit(new Admission.Due(wait));
        }
    }

    private void DismissReady(TimeSpan wait)
    {
        while (_ready.TryDequeue(out var queue))
        {
            queue.IsReady = false;
            Dismiss(queue, wait);
        }
    }
}
