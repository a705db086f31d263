namespace PaperDigest.Tests.Delivery.Worlds;

/// <summary>How long one process lives, counted in steps: each touch of the world outside is one step before and one after it.</summary>
internal sealed class Fate(int steps)
{
    private readonly Lock _lock = new();
    private int _left = steps;

    public static Fate Immortal => new(int.MaxValue);

    public bool IsDead
    {
        get
        {
            lock (_lock)
            {
                return _left <= 0;
            }
        }
    }

    public void Step()
    {
        lock (_lock)
        {
            if (_left <= 0 || --_left == 0)
            {
                throw new CrashException();
            }
        }
    }

    public async Task<T> LiveThroughAsync<T>(Func<Task<T>> act)
    {
        Step();
        var result = await act();
        Step();
        return result;
    }
}
