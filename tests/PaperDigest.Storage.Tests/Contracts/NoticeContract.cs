using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>What every store of notices promises, whatever its database.</summary>
public abstract class NoticeContract : LedgerSteps
{
    [Fact]
    public async Task Same_thing_is_raised_once_even_by_two_programs()
    {
        var feed = await AddFeedAsync();
        await using var other = Database.Open(Clock);

        Assert.True(await Notices.AddAsync(Obstacle(feed), Cancellation));
        Assert.False(await other.Notices.AddAsync(Obstacle(feed) with { Reason = "again" }, Cancellation));

        Assert.Equal(Obstacle(feed), Assert.Single(await Notices.ListOpenAsync(feed.Id, Cancellation)));
    }

    [Fact]
    public async Task Reach_and_settling_read_back()
    {
        var feed = await AddFeedAsync();
        var late = new Notice(NoticeKey.Late(feed.Id, Some.Week), "late", Nine);
        await Notices.AddAsync(late, Cancellation);

        await Notices.RecordAsync(late.Key, NoticeReach.Channel, Cancellation);
        var isSettled = await Notices.SettleAsync(late.Key, Nine.AddHours(1), Cancellation);
        var isSettledAgain = await Notices.SettleAsync(late.Key, Nine.AddHours(2), Cancellation);

        Assert.True(isSettled);
        Assert.False(isSettledAgain);
        Assert.Equal(late with { Reach = NoticeReach.Channel, SettledAt = Nine.AddHours(1) }, await Notices.FindAsync(late.Key, Cancellation));
        Assert.Empty(await Notices.ListOpenAsync(subscription: null, Cancellation));
    }

    [Fact]
    public async Task Every_kind_and_reach_reads_back()
    {
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            foreach (var reach in Enum.GetValues<NoticeReach>())
            {
                var notice = new Notice(new NoticeKey(default, kind, $"{reach}"), "r", Nine) { Reach = reach };
                await Notices.AddAsync(notice, Cancellation);

                Assert.Equal(notice, await Notices.FindAsync(notice.Key, Cancellation));
            }
        }
    }

    [Fact]
    public async Task Forgotten_kind_can_be_told_again_and_no_other()
    {
        var feed = await AddFeedAsync();
        var paused = Obstacle(feed) with { Key = new NoticeKey(feed.Id, NoticeKind.Paused, "2024-W21/1") };
        await Notices.AddAsync(paused, Cancellation);
        await Notices.AddAsync(Obstacle(feed), Cancellation);

        await Notices.ForgetAsync(feed.Id, NoticeKind.Paused, Cancellation);

        Assert.True(await Notices.AddAsync(paused, Cancellation));
        Assert.False(await Notices.AddAsync(Obstacle(feed), Cancellation));
    }

    [Fact]
    public async Task What_is_about_a_removed_subscription_goes_with_it()
    {
        var feed = await AddFeedAsync();
        var other = await AddFeedAsync(channel: 2);
        await Notices.AddAsync(Obstacle(feed), Cancellation);
        await Notices.AddAsync(Obstacle(other), Cancellation);

        await Subscriptions.RemoveAsync(feed.Id, Cancellation);

        Assert.Equal(Obstacle(other), Assert.Single(await Notices.ListOpenAsync(subscription: null, Cancellation)));
    }

    private static Notice Obstacle(Subscription feed) => new(new NoticeKey(feed.Id, NoticeKind.Obstacle, "2024-W21/embeds"), "Embed Links is lacking", Nine);
}
