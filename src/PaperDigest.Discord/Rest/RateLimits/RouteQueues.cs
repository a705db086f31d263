namespace PaperDigest.Discord.Rest.RateLimits;

/// <summary>Every line there is, by route and by bucket. Belongs to a <see cref="RateLimiter"/> and its lock.</summary>
internal sealed class RouteQueues
{
    private const int LookUpsPerSweep = 4096;

    private readonly Dictionary<QueueKey, RouteQueue> _routes = [];
    private readonly Dictionary<QueueKey, RouteQueue> _buckets = [];
    private int _lookUps;

    /// <summary>All of them; a line that serves several routes comes several times.</summary>
    public IEnumerable<RouteQueue> All => _routes.Values;

    /// <summary>Where requests of a route stand in line now.</summary>
    public RouteQueue Of(Route route, TimeSpan now)
    {
        var key = new QueueKey(route.Name, route.Major);
        if (!_routes.TryGetValue(key, out var queue))
        {
            SweepNowAndThen(now);
            _routes[key] = queue = new RouteQueue();
        }

        return queue;
    }

    /// <summary>The line of the bucket an answer named; whoever waits for the route moves there. A route's bucket may change at any answer.</summary>
    public RouteQueue BucketOf(Route route, RouteQueue queue, string bucketName)
    {
        var key = new QueueKey(bucketName, route.Major);
        if (queue.Bucket == key)
        {
            return queue;
        }

        if (!_buckets.TryGetValue(key, out var bucket))
        {
            // The first route of a bucket brings its own line along, unless that line is another bucket's.
            _buckets[key] = bucket = queue.Bucket is null ? queue : new RouteQueue();
            bucket.Bucket = key;
        }

        if (!ReferenceEquals(bucket, queue))
        {
            bucket.Adopt(queue, route.Name);
            _routes[new QueueKey(route.Name, route.Major)] = bucket;
        }

        return bucket;
    }

    /// <summary>Interaction tokens never come again: without this the lines of a year would be kept.</summary>
    private void SweepNowAndThen(TimeSpan now)
    {
        if (++_lookUps % LookUpsPerSweep != 0)
        {
            return;
        }

        Sweep(_routes, now);
        Sweep(_buckets, now);
    }

    private static void Sweep(Dictionary<QueueKey, RouteQueue> queues, TimeSpan now)
    {
        foreach (var key in queues.Where(entry => entry.Value.IsIdle(now)).Select(entry => entry.Key).ToList())
        {
            queues.Remove(key);
        }
    }
}
