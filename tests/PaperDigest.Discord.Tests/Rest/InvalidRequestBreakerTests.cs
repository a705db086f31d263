using PaperDigest.Discord.Rest;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Discord.Tests.Rest;

public sealed class InvalidRequestBreakerTests
{
    private readonly HandSetClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly InvalidRequestBreaker _breaker;

    public InvalidRequestBreakerTests() => _breaker = new InvalidRequestBreaker(_clock);

    [Fact]
    public void Few_refusals_slow_nothing_down()
    {
        Count(InvalidRequestBreaker.ThrottleAt - 1);

        Assert.Equal(TimeSpan.Zero, _breaker.TakeTurn());
    }

    [Fact]
    public void Many_refusals_slow_down_to_a_pace_that_cannot_reach_the_stop()
    {
        Count(InvalidRequestBreaker.ThrottleAt);

        var turns = Enumerable.Range(0, 51).Select(_ => _breaker.TakeTurn()).ToList();

        Assert.Equal(TimeSpan.FromSeconds(10), turns[50] - turns[0]);
    }

    [Fact]
    public void Too_many_refusals_stop_everything_until_they_are_old()
    {
        Count(InvalidRequestBreaker.StopAt);

        Assert.Equal(TimeSpan.FromMinutes(10), _breaker.TakeTurn());
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(TimeSpan.Zero, _breaker.TakeTurn());
    }

    [Fact]
    public void Stop_ends_when_enough_of_them_are_old()
    {
        Count(1000);
        _clock.Advance(TimeSpan.FromMinutes(5));
        Count(InvalidRequestBreaker.StopAt - 1000);

        Assert.Equal(TimeSpan.FromMinutes(5), _breaker.TakeTurn());
    }

    private void Count(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _breaker.CountInvalid();
        }
    }
}
