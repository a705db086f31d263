namespace PaperDigest.Sandbox.Worlds;

/// <summary>What every part of the world stands on: one lock, one clock, one source of ids, one stream of events.</summary>
/// <remarks>
/// Listeners run under the lock, in order, so that all see one history; they must only hand on and never wait.
/// </remarks>
internal sealed class WorldGround(TimeProvider time)
{
    private readonly List<Action<WorldEvent>> _listeners = [];

    public Lock Gate { get; } = new();

    public TimeProvider Time => time;

    public SnowflakeSource Ids { get; } = new(time);

    public void Raise(WorldEvent change)
    {
        lock (Gate)
        {
            foreach (var listener in _listeners.ToArray())
            {
                listener(change);
            }
        }
    }

    public IDisposable Listen(Action<WorldEvent> listener)
    {
        lock (Gate)
        {
            _listeners.Add(listener);
        }

        return new Subscription(this, listener);
    }

    private sealed class Subscription(WorldGround ground, Action<WorldEvent> listener) : IDisposable
    {
        public void Dispose()
        {
            lock (ground.Gate)
            {
                ground._listeners.Remove(listener);
            }
        }
    }
}
