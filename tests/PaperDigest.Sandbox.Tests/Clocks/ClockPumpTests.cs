using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Sandbox.Tests.Clocks;

/// <summary>A second hand-set clock stands for real time.</summary>
public sealed class ClockPumpTests
{
    private static readonly DateTimeOffset Start = new(2024, 5, 20, 1, 0, 0, TimeSpan.Zero);

    private readonly HandSetClock _clock = new(Start);
    private readonly HandSetClock _real = new(Start);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 30)]
    [InlineData(60, 1800)]
    [InlineData(0, 0)]
    public async Task Clock_flows_with_real_time_at_its_speed(double speed, double milliseconds)
    {
        var flowed = NextAdvance();
        await using var pump = new ClockPump(_clock, _real) { Speed = speed };

        _real.Advance(TimeSpan.FromMilliseconds(30));
        await (speed > 0 ? flowed : Task.CompletedTask);

        Assert.Equal(Start.AddMilliseconds(milliseconds), _clock.GetUtcNow());
    }

    [Fact]
    public async Task Move_takes_the_clock_all_the_way_and_tells()
    {
        var told = 0;
        await using var pump = new ClockPump(_clock, TimeProvider.System) { Speed = 0 };
        pump.Moved += (_, _) => told++;

        await pump.MoveAsync(TimeSpan.FromHours(1), Stop);

        Assert.Equal(Start.AddHours(1), _clock.GetUtcNow());
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Clock_is_not_moved_backwards()
    {
        await using var pump = new ClockPump(_clock, _real);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => pump.MoveAsync(TimeSpan.FromSeconds(-1), Stop));
        Assert.Throws<ArgumentOutOfRangeException>(() => pump.Speed = -1);
    }

    private Task NextAdvance()
    {
        var flowed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _clock.CreateTimer(_ => flowed.TrySetResult(), state: null, TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        return flowed.Task;
    }
}
