namespace PaperDigest.Discord;

/// <summary>The least of the values seen lately: within one to two generations. Not thread-safe.</summary>
/// <remarks>Clocks drift against each other, so a least value of last week says nothing today.</remarks>
internal sealed class RecentMinimum(TimeSpan generation)
{
    private TimeSpan? _now;
    private TimeSpan? _before;
    private int _countNow;
    private int _countBefore;
    private TimeSpan _began;

    /// <summary>How many values it is the least of.</summary>
    public int Count => _countNow + _countBefore;

    /// <summary>Takes a value in and tells the least.</summary>
    public TimeSpan Add(TimeSpan value, TimeSpan now)
    {
        if (now - _began >= generation)
        {
            (_before, _countBefore) = now - _began < generation * 2 ? (_now, _countNow) : (null, 0);
            (_now, _countNow) = (null, 0);
            _began = now;
        }

        _countNow++;
        _now = _now < value ? _now : value;
        return _before < _now ? _before.Value : _now.Value;
    }
}
