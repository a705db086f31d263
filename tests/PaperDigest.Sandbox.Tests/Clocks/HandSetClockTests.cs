using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Sandbox.Tests.Clocks;

public sealed class HandSetClockTests
{
    private static readonly DateTimeOffset Start = new(2024, 5, 20, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly HandSetClock _clock = new(Start);

    [Fact]
    public void Clock_stands_still_until_moved()
    {
        var before = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(Start, before);
        Assert.Equal(Start.AddSeconds(90), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(90), _clock.GetElapsedTime(0));
    }

    [Fact]
    public void Clock_does_not_run_backwards()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(TimeSpan.FromTicks(-1)));

        _clock.AdvanceTo(Start.AddHours(-1));
        Assert.Equal(Start, _clock.GetUtcNow());
    }

    [Fact]
    public void Timers_fire_in_order_each_at_its_moment()
    {
        var fired = new List<(string, DateTimeOffset)>();
        using var late = Timer(() => fired.Add(("late", _clock.GetUtcNow())), 20);
        using var early = Timer(() => fired.Add(("early", _clock.GetUtcNow())), 10);

        _clock.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal([("early", Start.AddSeconds(10)), ("late", Start.AddSeconds(20))], fired);
    }

    [Fact]
    public void Timers_of_one_moment_fire_in_the_order_they_were_armed()
    {
        var fired = new List<int>();
        using var first = Timer(() => fired.Add(1), 10);
        using var second = Timer(() => fired.Add(2), 10);

        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal([1, 2], fired);
    }

    [Fact]
    public void Periodic_timer_fires_for_each_period_it_passes()
    {
        var count = 0;
        using var timer = _clock.CreateTimer(_ => count++, state: null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        _clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(3, count);
    }

    [Fact]
    public void Timer_armed_during_a_jump_takes_part_in_it()
    {
        DateTimeOffset? second = null;
        ITimer? chained = null;
        using var first = Timer(() => chained = Timer(() => second = _clock.GetUtcNow(), 5), 10);

        _clock.Advance(TimeSpan.FromSeconds(60));
        chained?.Dispose();

        Assert.Equal(Start.AddSeconds(15), second);
    }

    [Fact]
    public void Disposed_and_rearmed_timers_do_not_fire_at_their_old_moment()
    {
        var fired = new List<string>();
        var disposed = Timer(() => fired.Add("disposed"), 10);
        using var rearmed = Timer(() => fired.Add("rearmed"), 10);
        using var stopped = Timer(() => fired.Add("stopped"), 10);

        disposed.Dispose();
        rearmed.Change(TimeSpan.FromSeconds(30), Timeout.InfiniteTimeSpan);
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromSeconds(20));
        var early = fired.Count;
        _clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(0, early);
        Assert.Equal(["rearmed"], fired);
    }

    [Fact]
    public void Arming_is_announced()
    {
        var armed = 0;
        _clock.TimerArmed += (_, _) => armed++;

        using var timer = Timer(() => { }, 1);

        Assert.Equal(1, armed);
    }

    [Fact]
    public async Task Delay_ends_when_its_moment_is_passed()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(5), _clock, TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        var early = delay.IsCompleted;
        _clock.Advance(TimeSpan.FromTicks(1));
        await delay;

        Assert.False(early);
    }

    private ITimer Timer(Action callback, int seconds) =>
        _clock.CreateTimer(_ => callback(), state: null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
}
