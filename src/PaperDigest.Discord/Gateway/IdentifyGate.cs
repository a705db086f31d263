using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway;

/// <summary>Lets sessions start as often as Discord allows: so many in five seconds, a thousand a day.</summary>
/// <remarks>
/// Thread-safe. Beyond the daily number Discord ends all sessions and resets the token. Shards of one bucket go one by one, in
/// the order they asked; what counts is when the identify is sent, however long connecting took.
/// https://discord.com/developers/docs/topics/gateway#session-start-limit-object.
/// </remarks>
internal sealed class IdentifyGate(TimeProvider time)
{
    /// <summary>Kept for the operator's own restarts.</summary>
    private const int Reserve = 5;

    /// <summary>Five, and half a one for what the way there may vary.</summary>
    private static readonly TimeSpan BetweenIdentifies = TimeSpan.FromSeconds(5.5);
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<int, IdentifyBucket> _buckets = [];
    private int _total = 1000;
    private int _remaining = 1000;
    private int _concurrency = 1;
    private TimeSpan _resetAt = Day;

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>What Discord says is left.</summary>
    public void Learn(SessionStartLimit limit)
    {
        lock (_lock)
        {
            _total = Math.Max(1, limit.Total);
            _remaining = limit.Remaining;
            _concurrency = Math.Max(1, limit.MaxConcurrency);
            _resetAt = Now + TimeSpan.FromMilliseconds(Math.Clamp(limit.ResetAfter, 0, Day.TotalMilliseconds));
        }
    }

    /// <summary>Waits until this shard may identify. Nobody else of its bucket may until the turn is used or given back.</summary>
    public async Task<IdentifyTurn> WaitTurnAsync(int shard, CancellationToken cancellationToken)
    {
        var bucket = BucketOf(shard);
        await bucket.Turn.WaitAsync(cancellationToken);
        try
        {
            while (FindWait(bucket) is { } wait)
            {
                await Task.Delay(wait, time, cancellationToken);
            }
        }
        catch
        {
            bucket.Turn.Release();
            throw;
        }

        return new IdentifyTurn(this, bucket);
    }

    /// <summary>The identify is on its way: the next may follow in five seconds.</summary>
    internal void Use(IdentifyBucket bucket)
    {
        lock (_lock)
        {
            bucket.NextTurn = Now + BetweenIdentifies;
        }

        bucket.Turn.Release();
    }

    /// <summary>Nobody was there to identify to.</summary>
    internal void GiveBack(IdentifyBucket bucket)
    {
        lock (_lock)
        {
            _remaining = Math.Min(_total, _remaining + 1);
        }

        bucket.Turn.Release();
    }

    private IdentifyBucket BucketOf(int shard)
    {
        lock (_lock)
        {
            var key = shard % _concurrency;
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                _buckets[key] = bucket = new IdentifyBucket();
            }

            return bucket;
        }
    }

    /// <summary>How long to wait before asking again; null if an identify was taken off the budget.</summary>
    private TimeSpan? FindWait(IdentifyBucket bucket)
    {
        lock (_lock)
        {
            var now = Now;
            if (now >= _resetAt)
            {
                _remaining = _total;
                _resetAt = now + Day;
            }

            if (_remaining <= Math.Min(Reserve, _total - 1))
            {
                return WholeMilliseconds.Until(_resetAt, now);
            }

            if (bucket.NextTurn > now)
            {
                return WholeMilliseconds.Until(bucket.NextTurn, now);
            }

            _remaining--;
            return null;
        }
    }
}
