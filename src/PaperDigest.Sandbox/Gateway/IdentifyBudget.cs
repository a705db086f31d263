namespace PaperDigest.Sandbox.Gateway;

/// <summary>How many identifies are left: so many a day, and one per bucket and few seconds. Used under the world's lock.</summary>
internal sealed class IdentifyBudget(TimeProvider time, GatewayOptions options)
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private readonly Dictionary<int, DateTimeOffset> _lastByBucket = [];
    private readonly Queue<DateTimeOffset> _taken = new();

    public int Left
    {
        get
        {
            while (_taken.TryPeek(out var oldest) && time.GetUtcNow() - oldest > Window)
            {
                _taken.Dequeue();
            }

            return Math.Max(0, options.IdentifyBudget - _taken.Count);
        }
    }

    /// <summary>Takes one; false if the shard's bucket was used a moment ago.</summary>
    public bool TryTake(int shard)
    {
        var now = time.GetUtcNow();
        var bucket = shard % Math.Max(1, options.MaxConcurrency);
        if (_lastByBucket.TryGetValue(bucket, out var last) && now - last < options.IdentifyInterval)
        {
            return false;
        }

        _lastByBucket[bucket] = now;
        _taken.Enqueue(now);
        return true;
    }
}
