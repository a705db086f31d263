using PaperDigest.Discord.Gateway;
using PaperDigest.Discord.Wire;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Discord.Tests.Gateway;

public sealed class IdentifyGateTests
{
    private readonly HandSetClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly IdentifyGate _gate;

    public IdentifyGateTests() => _gate = new IdentifyGate(_clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shards_of_one_bucket_identify_more_than_five_seconds_apart_however_long_connecting_takes()
    {
        var turns = Ask(3);
        Assert.Equal([true, false, false], turns.Select(turn => turn.IsCompleted));
        var first = await turns[0];

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(turns[1].IsCompleted);
        first.Use();
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(turns[1].IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await turns[1]).Use();

        Assert.False(turns[2].IsCompleted);
    }

    [Fact]
    public async Task Turn_given_back_is_the_next_ones_at_once()
    {
        var turns = Ask(2);

        (await turns[0]).Dispose();

        await turns[1].WaitAsync(ClockExtensions.Patience, Token);
    }

    [Fact]
    public async Task Wait_of_less_than_a_millisecond_is_a_wait()
    {
        _gate.Learn(new SessionStartLimit(1000, 1000, 86_400_000, 1));
        (await _gate.WaitTurnAsync(0, Token)).Use();
        _clock.Advance(TimeSpan.FromSeconds(5.5) - TimeSpan.FromTicks(1));

        var next = _gate.WaitTurnAsync(0, Token);

        Assert.False(next.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await next.WaitAsync(ClockExtensions.Patience, Token);
    }

    [Fact]
    public void Buckets_start_side_by_side()
    {
        _gate.Learn(new SessionStartLimit(1000, 1000, 86_400_000, 2));

        var turns = Ask(4);

        Assert.Equal([true, true, false, false], turns.Select(turn => turn.IsCompleted));
    }

    [Fact]
    public async Task Spent_budget_waits_for_the_next_day()
    {
        _gate.Learn(new SessionStartLimit(1000, 5, 3_600_000, 1));

        var turn = _gate.WaitTurnAsync(0, Token);
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(turn.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(1));

        await turn;
    }

    [Fact]
    public async Task Never_more_in_a_day_than_discord_allows()
    {
        _gate.Learn(new SessionStartLimit(20, 20, 86_400_000, 1));
        var used = 0;

        for (var i = 0; i < 40; i++)
        {
            var turn = _gate.WaitTurnAsync(0, Token);
            _clock.Advance(TimeSpan.FromSeconds(10));
            if (turn.IsCompleted)
            {
                (await turn).Use();
                used++;
            }
        }

        Assert.InRange(used, 10, 20);
    }

    private List<Task<IdentifyTurn>> Ask(int shards) => [.. Enumerable.Range(0, shards).Select(shard => _gate.WaitTurnAsync(shard, Token))];
}
