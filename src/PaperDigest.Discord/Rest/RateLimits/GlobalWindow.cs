namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>Discord's limit over all routes, kept however the server aligns its seconds and however long requests travel.</summary>
/// <remarks>
/// The server counts a request somewhere between our sending it and our hearing back. So a place is free again one second
/// after the answer, not after the sending: then no second of the server's can hold more than the limit, whatever the network
/// does. Where answers tell when the request was counted, it is sooner: one second after that, by the server's clock, less the
/// quickest way there seen lately, since the next request takes at least as long. On top of that requests are spread over the
/// second, with a small burst allowed, so that a run neither starts with a bang nor starves others until the next second.
/// </remarks>
internal sealed class GlobalWindow
{
    private const int WaysBeforeTrust = 50;
    private const int BurstShare = 10;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(2);

    /// <summary>After this long an unanswered request was counted or will never arrive.</summary>
    private static readonly TimeSpan LongestJourney = TimeSpan.FromSeconds(5);

    private readonly TimeSpan[] _freeAt;

    /// <summary>The places by when they are free. What is noted here and no longer true is skipped when it comes up.</summary>
    private readonly PriorityQueue<int, TimeSpan> _byTime;
    private readonly long[] _turns;
    private readonly TimeSpan _interval;
    private readonly TimeSpan _burst;

    /// <summary>Ways there by two clocks: only their differences mean something.</summary>
    private readonly RecentMinimum _quickestWay = new(TimeSpan.FromMinutes(5));
    private TimeSpan _nextTurn;
    private TimeSpan _blockedUntil;

    /// <summary>A window for so many requests a second.</summary>
    public GlobalWindow(int requestsPerSecond)
    {
        _freeAt = new TimeSpan[requestsPerSecond];
        _byTime = new PriorityQueue<int, TimeSpan>(Enumerable.Range(0, requestsPerSecond).Select(index => (index, TimeSpan.Zero)));
        _turns = new long[requestsPerSecond];
        _interval = Second / requestsPerSecond;
        _burst = _interval * Math.Max(1, requestsPerSecond / BurstShare);
    }

    /// <summary>When the next request may go; not before now.</summary>
    public TimeSpan NextFree(TimeSpan now) => Latest(now, _blockedUntil, _nextTurn - _burst, _freeAt[Earliest()]);

    /// <summary>Takes a place; only when one is free.</summary>
    public GlobalSlot Take(TimeSpan now)
    {
        var index = Earliest();
        FreeAt(index, now + LongestJourney + Second);
        _nextTurn = (_nextTurn > now ? _nextTurn : now) + _interval;
        return new GlobalSlot(index, ++_turns[index], now);
    }

    /// <summary>The answer is there, or given up.</summary>
    /// <param name="slot">The place.</param>
    /// <param name="now">When.</param>
    /// <param name="countedAt">When the server counted it, by its own clock, if it told.</param>
    public void Return(GlobalSlot slot, TimeSpan now, TimeSpan? countedAt)
    {
        if (_turns[slot.Index] != slot.Turn)
        {
            return;
        }

        var latest = now;
        if (countedAt is { } counted)
        {
            var quickest = _quickestWay.Add(counted - slot.TakenAt, now);
            var wasThere = counted - quickest;
            latest = _quickestWay.Count >= WaysBeforeTrust && wasThere < now ? wasThere : now;
        }

        FreeAt(slot.Index, latest + Second + Margin);
    }

    /// <summary>Nothing was sent.</summary>
    public void GiveBack(GlobalSlot slot)
    {
        if (_turns[slot.Index] == slot.Turn)
        {
            FreeAt(slot.Index, TimeSpan.Zero);
        }
    }

    /// <summary>Discord said to wait.</summary>
    public void Block(TimeSpan until) => _blockedUntil = Latest(_blockedUntil, until);

    private void FreeAt(int index, TimeSpan moment)
    {
        _freeAt[index] = moment;
        _byTime.Enqueue(index, moment);
    }

    private int Earliest()
    {
        while (_byTime.TryPeek(out var index, out var moment))
        {
            if (_freeAt[index] == moment)
            {
                return index;
            }

            _byTime.Dequeue();
        }

        throw new InvalidOperationException("Every place is noted with its moment.");
    }

    private static TimeSpan Latest(params ReadOnlySpan<TimeSpan> moments)
    {
        var latest = moments[0];
        foreach (var moment in moments)
        {
            latest = moment > latest ? moment : latest;
        }

        return latest;
    }
}
