using PaperDigest.Delivery;
using PaperDigest.Ports;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>What every store promises to whoever asks to be forgotten.</summary>
public abstract class PersonalRecordsContract : LedgerSteps
{
    private const ulong Lin = 5;
    private const ulong Ada = 6;

    private IPersonalRecords Records => Store.PersonalRecords;

    [Fact]
    public async Task Everything_about_a_person_is_counted()
    {
        await StoreAllAboutAsync(Lin, channel: 1);
        await StoreAllAboutAsync(Ada, channel: 2);

        var counted = await Records.CountAsync(new UserId(Lin), Cancellation);

        Assert.Equal(new PersonalRecords(SavedPapers: 2, Subscriptions: 1, Deliveries: 3, Feeds: 1), counted);
    }

    [Fact]
    public async Task Nothing_about_a_person_is_left_when_she_is_erased()
    {
        await StoreAllAboutAsync(Lin, channel: 1);
        var told = 0;
        Subscriptions.Changed += (_, _) => told++;

        var erased = await Records.EraseAsync(new UserId(Lin), Cancellation);

        Assert.Equal(new PersonalRecords(2, 1, 3, 1), erased);
        Assert.True((await Records.CountAsync(new UserId(Lin), Cancellation)).IsEmpty);
        Assert.Empty(await Subscriptions.ListAsync(new SubscriptionQuery { Person = new UserId(Lin) }, Cancellation));
        Assert.DoesNotContain(await Ledger.ReadAsync(new LedgerQuery(), Cancellation), row => row.Destination is Destination.Person);
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Feed_of_a_forgotten_person_stays_and_was_set_up_by_nobody()
    {
        await StoreAllAboutAsync(Lin, channel: 1);

        await Records.EraseAsync(new UserId(Lin), Cancellation);

        var feed = Assert.Single(await Subscriptions.ListAsync(new SubscriptionQuery(), Cancellation));
        Assert.Equal(UserId.Nobody, feed.CreatedBy);
        Assert.Single(await Ledger.ReadAsync(new LedgerQuery { Subscription = feed.Id }, Cancellation));
    }

    [Fact]
    public async Task Others_keep_all_of_theirs()
    {
        await StoreAllAboutAsync(Lin, channel: 1);
        await StoreAllAboutAsync(Ada, channel: 2);
        var before = await Records.CountAsync(new UserId(Ada), Cancellation);

        await Records.EraseAsync(new UserId(Lin), Cancellation);

        Assert.Equal(before, await Records.CountAsync(new UserId(Ada), Cancellation));
    }

    [Fact]
    public async Task Part_in_hand_is_lost_to_its_worker_when_its_person_is_forgotten()
    {
        var own = await Subscriptions.AddAsync(Some.Personal(Lin), Cancellation);
        await Ledger.PlanAsync([Some.Part(own)], Cancellation);
        var sending = await BeginSendingAsync();

        await Records.EraseAsync(new UserId(Lin), Cancellation);

        Assert.False(await AdvanceAsync(sending, AsSent));
        Assert.Empty(await ClaimAsync(Nine.AddDays(1)));
    }

    private async Task StoreAllAboutAsync(ulong user, ulong channel)
    {
        await Store.ReadingLists.SaveAsync(Some.Saved(user, "2405.12130"), Cancellation);
        await Store.ReadingLists.SaveAsync(Some.Saved(user, "2405.12131"), Cancellation);
        var own = await Subscriptions.AddAsync(Some.Personal(user) with { CreatedBy = new UserId(user) }, Cancellation);
        var feed = await Subscriptions.AddAsync(Some.Feed(channel) with { CreatedBy = new UserId(user) }, Cancellation);
        await Ledger.PlanAsync([.. Some.Digest(own, parts: 3), Some.Part(feed)], Cancellation);
    }
}
