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
    public async Task Shards_of_one_bucket_start_five_seconds_apart()
    {
        var turns = Enumerable.Range(0, 3).Select(shard => _gate.WaitTurnAsync(shard, Token)).ToList();
        Assert.Equal([true, false, false], turns.Select(turn => turn.IsCompleted));

        _clock.Advance(TimeSpan.FromSeconds(5));
        await turns[1];
        Assert.False(turns[2].IsCompleted);
    }

    [Fact]
    public void Buckets_start_side_by_side()
    {
        _gate.Learn(new SessionStartLimit(1000, 1000, 86_400_000, 2));

        var turns = Enumerable.Range(0, 4).Select(shard => _gate.WaitTurnAsync(shard, Token)).ToList();

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
}
