namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>Discord's limit over all routes, kept however the server aligns its seconds and however long requests travel.</summary>
/// <remarks>
/// The server counts a request somewhere between our sending it and our hearing back. So a place is free again one second
/// after the answer, not after the sending: then no second of the server's can hold more than the limit, whatever the network
/// does. Half the fastest journey seen is given back, since neither way takes no time. On top of that requests are spread
/// over the second, with a small burst allowed, so that a run neither starts with a bang nor starves others until the next second.
/// </remarks>
internal sealed class GlobalWindow
{
    private const int SamplesBeforeTrust = 100;
    private const int BurstShare = 10;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(2);

    /// <summary>After this long an unanswered request was counted or will never arrive.</summary>
    private static readonly TimeSpan LongestJourney = TimeSpan.FromSeconds(5);

    private readonly TimeSpan[] _freeAt;
    private readonly long[] _turns;
    private readonly TimeSpan _interval;
    private readonly TimeSpan _burst;
    private TimeSpan _nextTurn;
    private TimeSpan _blockedUntil;
    private TimeSpan _fastest = LongestJourney;
    private int _samples;

    /// <summary>A window for so many requests a second.</summary>
    public GlobalWindow(int requestsPerSecond)
    {
        _freeAt = new TimeSpan[requestsPerSecond];
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
        _freeAt[index] = now + LongestJourney + Second;
        _nextTurn = (_nextTurn > now ? _nextTurn : now) + _interval;
        return new GlobalSlot(index, ++_turns[index], now);
    }

    /// <summary>The answer is there, or given up.</summary>
    public void Return(GlobalSlot slot, TimeSpan now, bool wasAnswered)
    {
        if (_turns[slot.Index] != slot.Turn)
        {
            return;
        }

        if (wasAnswered)
        {
            var journey = now - slot.TakenAt;
            _fastest = journey < _fastest ? journey : _fastest;
            _samples++;
        }

        var credit = _samples >= SamplesBeforeTrust ? _fastest / 2 : TimeSpan.Zero;
        _freeAt[slot.Index] = now + Second + Margin - credit;
    }

    /// <summary>Nothing was sent.</summary>
    public void GiveBack(GlobalSlot slot)
    {
        if (_turns[slot.Index] == slot.Turn)
        {
            _freeAt[slot.Index] = TimeSpan.Zero;
        }
    }

    /// <summary>Discord said to wait.</summary>
    public void Block(TimeSpan until) => _blockedUntil = Latest(_blockedUntil, until);

    private int Earliest()
    {
        var earliest = 0;
        for (var i = 1; i < _freeAt.Length; i++)
        {
            earliest = _freeAt[i] < _freeAt[earliest] ? i : earliest;
        }

        return earliest;
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
