using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway;

/// <summary>Lets sessions start as often as Discord allows: so many in five seconds, a thousand a day.</summary>
/// <remarks>
/// Thread-safe. Beyond the daily number Discord ends all sessions and resets the token.
/// https://discord.com/developers/docs/topics/gateway#session-start-limit-object.
/// </remarks>
internal sealed class IdentifyGate(TimeProvider time)
{
    /// <summary>Kept for the operator's own restarts.</summary>
    private const int Reserve = 5;
    private static readonly TimeSpan BetweenIdentifies = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<int, TimeSpan> _nextTurns = [];
    private int _total = 1000;
    private int _remaining = 1000;
    private int _concurrency = 1;
    private TimeSpan _resetAt = Day;

    /// <summary>What Discord says is left.</summary>
    public void Learn(SessionStartLimit limit)
    {
        lock (_lock)
        {
            _total = Math.Max(1, limit.Total);
            _remaining = limit.Remaining;
            _concurrency = Math.Max(1, limit.MaxConcurrency);
            _resetAt = time.GetElapsedTime(_start) + TimeSpan.FromMilliseconds(Math.Clamp(limit.ResetAfter, 0, Day.TotalMilliseconds));
        }
    }

    /// <summary>Waits for this shard's turn and spends one identify.</summary>
    public async Task WaitTurnAsync(int shard, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            wait = TakeTurnNeedsLock(shard);
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    /// <summary>The turn was not used: nobody was there to identify to.</summary>
    public void GiveBack()
    {
        lock (_lock)
        {
            _remaining++;
        }
    }

    private TimeSpan TakeTurnNeedsLock(int shard)
    {
        var now = time.GetElapsedTime(_start);
        if (now >= _resetAt)
        {
            _remaining = _total;
            _resetAt = now + Day;
        }

        var key = shard % _concurrency;
        var turn = _nextTurns.TryGetValue(key, out var next) && next > now ? next : now;
        if (_remaining <= Reserve)
        {
            turn = _resetAt > turn ? _resetAt : turn;
        }

        _remaining--;
        _nextTurns[key] = turn + BetweenIdentifies;
        return turn - now;
    }
}
