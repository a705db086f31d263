using Microsoft.Extensions.Logging.Abstractions;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.Sandbox.Clocks;
using PaperDigest.Storage.Sqlite;
using PaperDigest.Storage.Tests.Contracts;

namespace PaperDigest.Storage.Tests.Sqlite;

public sealed class SqliteRetentionTests : IAsyncLifetime
{
    private static readonly BroughtPaper Mora = new(new PaperId("2405.12130"), Language.English);

    private readonly SqliteTestDatabase _file = new();
    private readonly HandSetClock _clock = new(Some.Moment);
    private SqliteDatabase _database = null!; // InitializeAsync
    private SqliteLedger _ledger = null!; // InitializeAsync
    private SqliteSubscriptions _subscriptions = null!; // InitializeAsync

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _database = _file.OpenDatabase();
        _ledger = new SqliteLedger(_database);
        _subscriptions = new SqliteSubscriptions(_database, _clock);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _file.DisposeAsync();
    }

    [Fact]
    public async Task What_was_posted_long_ago_is_cleared_and_the_row_stays()
    {
        var key = await SendAsync(Some.Content("old") with { Papers = [Mora] });

        var early = await ClearAfterAsync(SqliteRetention.KeepsFor - TimeSpan.FromSeconds(1));
        var late = await ClearAfterAsync(TimeSpan.FromSeconds(1));

        Assert.Equal((0, 1), (early, late));
        var row = Assert.Single(await _ledger.ReadAsync(new LedgerQuery(), Cancellation));
        Assert.Equal(key, row.Key);
        Assert.Equal(Mora, Assert.Single(row.Content.Papers));
        Assert.IsType<PartContent.Cleared>(row.Content);
        Assert.IsType<PartState.Sent>(row.State);
    }

    [Fact]
    public async Task What_somebody_got_lately_is_kept_for_all()
    {
        await SendAsync(Some.Content("same"));
        _clock.Advance(SqliteRetention.KeepsFor - TimeSpan.FromHours(1));
        await SendAsync(Some.Content("same"));

        Assert.Equal(0, await ClearAfterAsync(TimeSpan.FromDays(1)));
    }

    [Fact]
    public async Task What_was_refused_is_kept_for_an_admin_who_asks_for_it_later()
    {
        var feed = await _subscriptions.AddAsync(Some.Feed(), Cancellation);
        await _ledger.PlanAsync([Some.Part(feed)], Cancellation);
        var claimed = Assert.Single(await _ledger.ClaimAsync(Some.Moment, Some.Moment.AddMinutes(2), 1, Cancellation));
        await _ledger.AdvanceAsync(claimed.Key, claimed.Claim, new PartState.Refused("no", Some.Moment), Cancellation);

        Assert.Equal(0, await ClearAfterAsync(SqliteRetention.KeepsFor * 4));
    }

    private async Task<PartKey> SendAsync(PartContent content)
    {
        var feed = await _subscriptions.AddAsync(Some.Feed(), Cancellation);
        await _ledger.PlanAsync([Some.Part(feed) with { Content = content }], Cancellation);
        var now = _clock.GetUtcNow();
        var claimed = Assert.Single(await _ledger.ClaimAsync(now, now.AddMinutes(2), 1, Cancellation));
        await _ledger.AdvanceAsync(claimed.Key, claimed.Claim, new PartState.Claimed(now.AddMinutes(2), now), Cancellation);
        await _ledger.AdvanceAsync(claimed.Key, claimed.Claim, new PartState.Sent(new ChannelId(1), new MessageId(2), now), Cancellation);
        return claimed.Key;
    }

    private async Task<int> ClearAfterAsync(TimeSpan time)
    {
        _clock.Advance(time);
        using var retention = new SqliteRetention(_database, _clock, NullLogger<SqliteRetention>.Instance);
        return await retention.ClearAsync(Cancellation);
    }
}
