using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>What every ledger promises about weeks of several parts, whatever its database.</summary>
public abstract class LedgerRunContract : LedgerSteps
{
    [Fact]
    public async Task Publication_joins_its_week_later_and_once()
    {
        var feed = await AddFeedAsync();
        await Ledger.PlanAsync(Some.Digest(feed, 2), Cancellation);

        var joined = await Ledger.PlanAsync([Publication(feed)], Cancellation);
        var again = await Ledger.PlanAsync([Publication(feed)], Cancellation);

        Assert.Equal((1, 0), (joined, again));
        var rows = await Ledger.ReadAsync(new LedgerQuery(), Cancellation);
        Assert.Equal(1, Assert.IsType<PartContent.Publication>(rows[^1].Content).Of);
    }

    [Fact]
    public async Task Revived_part_revives_what_was_skipped_with_it()
    {
        var feed = await AddFeedAsync();
        await Ledger.PlanAsync(Some.Digest(feed, 3), Cancellation);
        var first = await ClaimOneAsync();
        await AdvanceAsync(first, new PartState.Refused("no right to", Nine));

        await AdvanceAsync(first, new PartState.Planned(Nine.AddDays(1)));

        Assert.All(await Ledger.ReadAsync(new LedgerQuery(), Cancellation), row =>
        {
            Assert.Equal(new PartState.Planned(Nine.AddDays(1)), row.State);
            Assert.Equal(Nine.AddDays(1), row.PlannedAt);
        });
    }

    [Fact]
    public async Task Lower_turns_go_first()
    {
        var feeds = await AddFeedsAsync(3);
        int[] turns = [2, 0, 1];
        await Ledger.PlanAsync([.. feeds.Zip(turns, (feed, turn) => Some.Part(feed) with { Turn = turn })], Cancellation);

        var claimed = await ClaimAsync(Nine);

        Assert.Equal([0, 1, 2], claimed.Select(entry => entry.Turn));
    }

    [Fact]
    public async Task Rows_are_found_by_part_and_by_destination()
    {
        var feeds = await AddFeedsAsync(2);
        var person = await Subscriptions.AddAsync(Some.Personal(), Cancellation);
        await Ledger.PlanAsync([.. Some.Digest(feeds[0], 2), .. Some.Digest(feeds[1], 1), .. Some.Digest(person, 1)], Cancellation);

        var second = await Ledger.ReadAsync(new LedgerQuery { Part = 2 }, Cancellation);
        var there = await Ledger.ReadAsync(new LedgerQuery { Destination = feeds[0].Destination, IsNewestFirst = true }, Cancellation);
        var hers = await Ledger.ReadAsync(new LedgerQuery { Destination = person.Destination, Week = Some.Week }, Cancellation);
        var nothing = await Ledger.ReadAsync(new LedgerQuery { Destination = person.Destination, Week = Some.Week.Next }, Cancellation);

        Assert.Equal(feeds[0].Id, Assert.Single(second).Key.Subscription);
        Assert.Equal([2, 1], there.Select(row => row.Key.Part));
        Assert.Equal(person.Id, Assert.Single(hers).Key.Subscription);
        Assert.Empty(nothing);
    }

    [Fact]
    public async Task Papers_are_kept_with_what_brings_them()
    {
        var brought = new BroughtPaper(new PaperId("2405.12130"), Language.Chinese);
        var feed = await AddFeedAsync();
        await Ledger.PlanAsync([Some.Part(feed) with { Content = Some.Content("MoRA") with { Papers = [brought] } }], Cancellation);

        Assert.Equal(brought, Assert.Single((await ReadOneAsync()).Content.Papers));
        var brief = Assert.Single(await Ledger.ReadAsync(new LedgerQuery { IsBrief = true }, Cancellation));
        Assert.Equal(brought, Assert.Single(Assert.IsType<PartContent.Cleared>(brief.Content).Papers));
    }

    private static LedgerEntry Publication(Subscription feed) => Some.Part(feed, part: 3, parts: 3) with { Content = new PartContent.Publication(1) };
}
