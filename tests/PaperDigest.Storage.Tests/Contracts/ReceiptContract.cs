using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>What every store tells of finished and running runs, whatever its database.</summary>
public abstract class ReceiptContract : LedgerSteps
{
    [Fact]
    public async Task Receipt_follows_the_ledger_to_the_end_and_adds_up()
    {
        var feed = await AddFeedAsync();
        await Ledger.PlanAsync(Some.Digest(feed, 3), Cancellation);
        var planned = Assert.Single(await ListAsync());
        var first = await BeginSendingAsync();
        await AdvanceAsync(first, AsSent);
        var second = await BeginSendingAsync();
        await AdvanceAsync(second, new PartState.Refused("too long", Nine.AddHours(1)));

        var ended = Assert.Single(await ListAsync());

        Assert.Equal(new RunReceipt(feed.Id, Some.Week, new Receipt(3, 0, 0, 0, 0, Open: 3), EndedAt: null), planned);
        Assert.Equal(new RunReceipt(feed.Id, Some.Week, new Receipt(3, Sent: 1, Refused: 1, 0, Skipped: 1, 0), Nine.AddHours(1)), ended);
        Assert.True(ended.Numbers is { AddsUp: true, IsFinal: true });
    }

    [Fact]
    public async Task List_restricts_as_asked_newest_first()
    {
        var feeds = await AddFeedsAsync(2);
        foreach (var week in new[] { Some.Week, Some.Week.Next })
        {
            await Ledger.PlanAsync([.. feeds.Select(feed => Some.Part(feed, week: week))], Cancellation);
        }

        var all = await ListAsync();
        var ofOne = await Receipts.ListAsync(new ReceiptQuery { Subscription = feeds[1].Id, Limit = 1 }, Cancellation);
        var ofWeek = await Receipts.ListAsync(new ReceiptQuery { Week = Some.Week }, Cancellation);

        Assert.Equal([(1, Some.Week.Next), (2, Some.Week.Next), (1, Some.Week), (2, Some.Week)], all.Select(Shown));
        Assert.Equal([(2, Some.Week.Next)], ofOne.Select(Shown));
        Assert.Equal([(1, Some.Week), (2, Some.Week)], ofWeek.Select(Shown));
    }

    [Fact]
    public async Task Awaiting_part_ends_a_run_until_it_is_decided()
    {
        var feed = await AddFeedAsync();
        await Ledger.PlanAsync([Some.Part(feed)], Cancellation);
        var part = await AwaitDecisionAsync();

        var awaiting = Assert.Single(await ListAsync()).Numbers;
        await Ledger.DecideAsync(part.Key, AsSent, Cancellation);
        var decided = Assert.Single(await ListAsync()).Numbers;

        Assert.Equal(new Receipt(1, 0, 0, Awaiting: 1, 0, 0), awaiting);
        Assert.Equal(new Receipt(1, Sent: 1, 0, 0, 0, 0), decided);
    }

    [Fact]
    public async Task Parts_behind_an_awaiting_one_wait_for_the_decision_too()
    {
        var feed = await AddFeedAsync();
        await Ledger.PlanAsync(Some.Digest(feed, 3), Cancellation);
        await AwaitDecisionAsync();

        var awaiting = Assert.Single(await ListAsync()).Numbers;

        Assert.Equal(new Receipt(3, 0, 0, Awaiting: 3, 0, Open: 0), awaiting);
    }

    private static (long, IsoWeek) Shown(RunReceipt run) => (run.Subscription.Value, run.Week);

    private async Task<IReadOnlyList<RunReceipt>> ListAsync() => await Receipts.ListAsync(new ReceiptQuery(), Cancellation);
}
