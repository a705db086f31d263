using PaperDigest.Discord.Rest;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Discord.Tests.Rest;

public sealed class InvalidRequestBreakerTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly HeardLog _log = new();
    private readonly HandSetClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly InvalidRequestBreaker _breaker;

    public InvalidRequestBreakerTests() => _breaker = new InvalidRequestBreaker(_clock, _log.For<InvalidRequestBreaker>());

    [Fact]
    public void Few_refusals_slow_nothing_down()
    {
        Count(InvalidRequestBreaker.ThrottleAt - 1);

        Assert.Equal(TimeSpan.Zero, _breaker.TakeTurn(isUrgent: false, Longest));
    }

    [Fact]
    public void Many_refusals_slow_down_to_a_pace_that_cannot_reach_the_stop()
    {
        Count(InvalidRequestBreaker.ThrottleAt);

        var turns = Enumerable.Range(0, 51).Select(_ => _breaker.TakeTurn(isUrgent: false, Longest)).ToList();

        Assert.Equal(TimeSpan.FromSeconds(10), turns[50] - turns[0]);
    }

    [Fact]
    public void Too_many_refusals_stop_everything_until_they_are_old()
    {
        Count(InvalidRequestBreaker.StopAt);

        Assert.Equal(TimeSpan.FromMinutes(10), _breaker.TakeTurn(isUrgent: false, Longest));
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(TimeSpan.Zero, _breaker.TakeTurn(isUrgent: false, Longest));
    }

    [Fact]
    public void Stop_ends_when_enough_of_them_are_old()
    {
        Count(1000);
        _clock.Advance(TimeSpan.FromMinutes(5));
        Count(InvalidRequestBreaker.StopAt - 1000);

        Assert.Equal(TimeSpan.FromMinutes(5), _breaker.TakeTurn(isUrgent: false, Longest));
    }

    [Fact]
    public void Whoever_is_turned_away_takes_no_turn()
    {
        Count(InvalidRequestBreaker.ThrottleAt);

        var turns = Enumerable.Range(0, 1000).Select(_ => _breaker.TakeTurn(isUrgent: false, Longest)).ToList();

        Assert.InRange(turns[^1], Longest, Longest + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Answers_to_interactions_are_stopped_but_not_slowed_down()
    {
        Count(InvalidRequestBreaker.ThrottleAt);
        Assert.Equal(TimeSpan.Zero, _breaker.TakeTurn(isUrgent: true, Longest));
        Assert.Equal(TimeSpan.Zero, _breaker.TakeTurn(isUrgent: true, Longest));

        Count(InvalidRequestBreaker.StopAt - InvalidRequestBreaker.ThrottleAt);

        Assert.True(_breaker.TakeTurn(isUrgent: true, Longest) > Longest);
    }

    [Fact]
    public void It_says_so_once_at_each_mark()
    {
        Count(InvalidRequestBreaker.StopAt + 100);
        _ = _breaker.TakeTurn(isUrgent: false, Longest);
        _clock.Advance(TimeSpan.FromMinutes(10));
        _ = _breaker.TakeTurn(isUrgent: false, Longest);

        Assert.Equal("Warning Error Information", string.Join(' ', _log.Lines.Select(line => line.Split(':')[0])));
    }

    private void Count(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _breaker.CountInvalid();
        }
    }
}
