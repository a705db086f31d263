namespace PaperDigest.Sandbox.Worlds;

/// <summary>Makes ids from the clock, always growing, also while the clock stands still.</summary>
internal sealed class SnowflakeSource(TimeProvider time)
{
    private readonly Lock _lock = new();
    private Snowflake _last;

    public Snowflake Next()
    {
        var fromClock = Snowflake.At(time.GetUtcNow());
        lock (_lock)
        {
            _last = fromClock > _last ? fromClock : new Snowflake(_last.Value + 1);
            return _last;
        }
    }
}
