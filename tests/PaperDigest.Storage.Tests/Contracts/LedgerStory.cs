using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>A ledger and its model, told the same things: two feeds of one channel, one of another, and one person.</summary>
internal sealed class LedgerStory
{
    private readonly TestStore _store;
    private readonly LedgerModel _model;
    private readonly IReadOnlyList<Subscription> _subscriptions;
    private readonly DateTimeOffset _removedAt;
    private DateTimeOffset _now;

    private LedgerStory(TestStore store, IReadOnlyList<Subscription> subscriptions, DateTimeOffset now)
    {
        _store = store;
        _subscriptions = subscriptions;
        _model = new LedgerModel(subscriptions);
        _removedAt = now;
        _now = now;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<LedgerStory> BeginAsync(TestStore store, DateTimeOffset now)
    {
        var subscriptions = new List<Subscription>();
        foreach (var subscription in new[] { Some.Feed(1), Some.Feed(1), Some.Feed(2), Some.Personal() })
        {
            subscriptions.Add(await store.Subscriptions.AddAsync(subscription, Cancellation));
        }

        return new LedgerStory(store, subscriptions, now);
    }

    public Task CallAsync(int what, int which, int how) => (what % 20) switch
    {
        0 or 1 or 2 => PlanAsync(which, how),
        3 or 4 or 5 or 6 => ClaimAsync(how),
        7 or 8 => MoveAsync(how),
        9 => DecideAsync(which, how),
        10 when how % 16 == 0 => RemoveAsync(which),
        _ => AdvanceAsync(which, how),
    };

    public async Task CompareAsync()
    {
        var rows = await _store.Ledger.ReadAsync(new LedgerQuery(), Cancellation);
        Assert.Equal(Shown(_model.Rows), Shown(rows));
        Assert.Equal(_model.FindNextDue(), await _store.Ledger.FindNextDueAsync(Cancellation));
    }

    private async Task PlanAsync(int which, int how)
    {
        var subscription = _subscriptions[which % _subscriptions.Count];
        var digest = Some.Digest(subscription, 1 + (how % 3), _now.AddMinutes(how % 5), how % 7 == 0 ? Some.Week.Next : Some.Week);
        Assert.Equal(_model.Plan(digest), await _store.Ledger.PlanAsync(digest, Cancellation));
    }

    private async Task ClaimAsync(int how)
    {
        var (until, limit) = (_now.AddMinutes(1 + (how % 3)), 1 + (how % 4));
        var expected = _model.Claim(_now, until, limit);
        Assert.Equal(Shown(expected), Shown(await _store.Ledger.ClaimAsync(_now, until, limit, Cancellation)));
    }

    private Task MoveAsync(int how)
    {
        _now += TimeSpan.FromSeconds(how);
        return Task.CompletedTask;
    }

    private async Task DecideAsync(int which, int how)
    {
        if (FindRow(which) is { } row)
        {
            var decision = how % 2 == 0 ? new PartState.Planned(_now) : Next(row, 4);
            Assert.Equal(_model.Decide(row.Key, decision), await _store.Ledger.DecideAsync(row.Key, decision, Cancellation));
        }
    }

    private async Task RemoveAsync(int which)
    {
        var id = _subscriptions[which % _subscriptions.Count].Id;
        Assert.Equal(_model.Remove(id, _removedAt), await _store.Subscriptions.RemoveAsync(id, Cancellation));
    }

    private async Task AdvanceAsync(int which, int how)
    {
        if (FindRow(which) is not { } row)
        {
            return;
        }

        var claim = how >= 240 ? row.Claim - 1 : row.Claim;
        var next = Next(row, how);
        var write = () => _store.Ledger.AdvanceAsync(row.Key, claim, next, Cancellation);
        bool expected;
        try
        {
            expected = _model.Advance(row.Key, claim, next);
        }
        catch (ArgumentException)
        {
            await Assert.ThrowsAsync<ArgumentException>(write);
            return;
        }

        Assert.Equal(expected, await write());
    }

    private LedgerEntry? FindRow(int which) => _model.Rows.Count == 0 ? null : _model.Rows.ElementAt(which % _model.Rows.Count);

    /// <summary>Mostly the state a worker would write, so that sequences get somewhere; else any other.</summary>
    private PartState Next(LedgerEntry row, int how) => (how % 12, row.State) switch
    {
        (0 or 1 or 2, PartState.Claimed { SendingAt: null } claimed) => claimed with { SendingAt = _now },
        (0 or 1, PartState.Claimed { SendingAt: { } began }) => new PartState.Unclear(began, _now.AddSeconds(how)),
        (0, PartState.Unclear unclear) => unclear with { DueAt = _now.AddSeconds(how) },
        (0 or 1 or 2 or 3 or 4, _) => new PartState.Sent(new ChannelId(1), new MessageId((ulong)row.Claim), _now),
        (5 or 6, _) => new PartState.Planned(_now.AddSeconds(how)),
        (7, _) => new PartState.Refused("refused", _now),
        (8, _) => new PartState.AwaitingDecision("awaiting", _now),
        (9, _) => new PartState.Skipped("skipped", _now),
        (10, _) => new PartState.Unclear(_now, _now),
        _ => new PartState.Claimed(_now.AddMinutes(1), null),
    };

    /// <summary>All of the rows that rules decide; why something was skipped is wording.</summary>
    private static string Shown(IEnumerable<LedgerEntry> rows) => string.Join('\n', rows.Select(row =>
        $"{row.Key} {(row.State is PartState.Skipped skipped ? $"Skipped {skipped.At}" : row.State)} {row.Claim} {row.Attempts} {row.PlannedAt:O}"));
}
