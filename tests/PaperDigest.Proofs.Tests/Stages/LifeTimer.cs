namespace PaperDigest.Proofs.Tests.Stages;

/// <summary>A timer of one process. A periodic one is armed anew when it was heard: a sleep of a month is one tick.</summary>
internal sealed class LifeTimer : ITimer
{
    private readonly Life _life;
    private readonly Action _callback;
    private readonly ITimer _inner;
    private TimeSpan _period;
    private bool _isGone;

    public LifeTimer(TimeProvider clock, Life life, Action callback)
    {
        _life = life;
        _callback = callback;
        _inner = clock.CreateTimer(_ => _life.Fire(Fire), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        life.Keep(this);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _period = period;
        return !_isGone && _inner.Change(dueTime, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _isGone = true;
        _inner.Dispose();
        _life.Drop(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Fire()
    {
        if (_isGone)
        {
            return;
        }

        if (_period > TimeSpan.Zero)
        {
            _inner.Change(_period, Timeout.InfiniteTimeSpan);
        }

        _callback();
    }
}
