using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Proofs.Tests.Stages;

/// <summary>The world's clock as one process sees it: a dead one hears no timer, a frozen one hears each once when it wakes.</summary>
internal sealed class LifeClock(HandSetClock clock, Life life) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new LifeTimer(clock, life, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }
}
