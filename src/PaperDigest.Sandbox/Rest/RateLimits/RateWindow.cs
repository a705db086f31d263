namespace PaperDigest.Sandbox.Rest.RateLimits;

/// <summary>Counts requests in a fixed window that opens with the first of them.</summary>
internal sealed class RateWindow
{
    private DateTimeOffset _end;
    private int _used;

    /// <summary>Counts one request if there is room.</summary>
    public bool TryTake(DateTimeOffset now, int limit, TimeSpan window)
    {
        if (now >= _end)
        {
            _end = now + window;
            _used = 0;
        }

        if (_used >= limit)
        {
            return false;
        }

        _used++;
        return true;
    }

    public int Left(int limit) => Math.Max(0, limit - _used);

    public DateTimeOffset End => _end;
}
