using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery.Care;

/// <summary>Whom news reach, and how often.</summary>
public sealed class TellingTests
{
    private static readonly ChannelId Papers = new(11);

    [Fact]
    public async Task Paused_feed_is_told_with_the_reason_once_and_again_after_it_was_resumed()
    {
        var bench = await PausedAsync("Missing Access");
        var feed = await bench.World.FindFeedAsync();

        await bench.TellAsync(new DeliveryNews.SubscriptionPaused(Part(feed), feed, RefusalKind.Permission, "Missing Access"));
        await bench.WalkAsync();
        var first = bench.LettersIn(CareBench.AdminsMessages).ToList();
        await UpdateAsync(bench, feed with { IsPaused = false });
        await bench.WalkAsync();
        bench.World.Clock.Advance(TimeSpan.FromMinutes(10));
        await UpdateAsync(bench, feed);
        await new CareBench(bench.World).WalkAsync();

        Assert.Contains("Missing Access", Assert.Single(first).Cards[0].Description, StringComparison.Ordinal);
        Assert.Contains("/feed resume", first[0].Cards[0].Description, StringComparison.Ordinal);
        Assert.Equal(2, bench.LettersIn(CareBench.AdminsMessages).Count);
    }

    [Fact]
    public async Task Pause_that_a_crash_kept_from_being_told_is_told_by_the_next_round()
    {
        var bench = await PausedAsync(Clearance.CardsAreLacking);

        await bench.WalkAsync();

        Assert.Contains("Embed Links", Assert.Single(bench.LettersIn(CareBench.AdminsMessages)).Cards[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_on_its_way_when_the_bot_stops_is_not_told_again()
    {
        var bench = await PausedAsync("Missing Access");
        using var stop = new CancellationTokenSource();
        bench.World.Discord.Faults = _ =>
        {
            stop.Cancel();
            return PostFault.None;
        };

        await Record.ExceptionAsync(() => bench.Loop.WalkAsync(stop.Token));
        bench.World.Clock.Advance(TimeSpan.FromHours(1));
        await new CareBench(bench.World).WalkAsync();

        Assert.Single(bench.LettersIn(CareBench.AdminsMessages));
    }

    [Fact]
    public async Task Feed_paused_by_an_admin_is_nobodys_news()
    {
        var bench = await CareBench.OnTheEveAsync(feed => feed with { IsPaused = true });

        await bench.WalkAsync();

        Assert.Empty(bench.World.Discord.Shown);
    }

    [Fact]
    public async Task Closed_messages_send_the_letter_to_the_feeds_channel()
    {
        var bench = await PausedAsync("Missing Access");
        bench.World.Discord.Faults = post => post is Post.ToChannel to && to.Channel == CareBench.AdminsMessages ? PostFault.RefusedGone : PostFault.None;

        await bench.WalkAsync();
        await bench.WalkAsync();

        Assert.Contains("takes no direct messages", Assert.Single(bench.LettersIn(Papers)).Text, StringComparison.Ordinal);
        Assert.Equal(NoticeReach.Channel, Assert.Single(bench.World.Notices.All).Reach);
    }

    [Fact]
    public async Task Letter_that_reaches_nobody_is_not_tried_for_ever()
    {
        var bench = await PausedAsync("Missing Access");
        bench.World.Discord.Faults = _ => PostFault.RefusedPermission;

        await bench.WalkAsync();
        var tried = bench.World.Discord.Requests.Length;
        await bench.WalkAsync();

        Assert.Equal(NoticeReach.Nobody, Assert.Single(bench.World.Notices.All).Reach);
        Assert.Equal(tried, bench.World.Discord.Requests.Length);
    }

    [Fact]
    public async Task Letter_held_up_comes_with_the_next_round_and_is_given_up_after_a_day()
    {
        var bench = await PausedAsync("Missing Access");
        bench.World.Discord.Faults = _ => PostFault.NotSent;
        await bench.WalkAsync();
        var untold = Assert.Single(bench.World.Notices.All).Reach;
        bench.World.Discord.Faults = _ => PostFault.None;
        await bench.WalkAsync();

        Assert.Equal(NoticeReach.Untold, untold);
        Assert.Single(bench.LettersIn(CareBench.AdminsMessages));
        Assert.Equal(NoticeReach.Person, Assert.Single(bench.World.Notices.All).Reach);
    }

    [Fact]
    public async Task Lost_answer_counts_as_told()
    {
        var bench = await PausedAsync("Missing Access");
        bench.World.Discord.Faults = _ => PostFault.LostAnswer;

        await bench.WalkAsync();
        await bench.WalkAsync();

        Assert.Single(bench.LettersIn(CareBench.AdminsMessages));
    }

    [Fact]
    public async Task Person_who_asked_to_be_forgotten_is_not_written_to()
    {
        var bench = await PausedAsync("Missing Access", UserId.Nobody);

        await bench.WalkAsync();

        Assert.Single(bench.LettersIn(Papers));
    }

    [Fact]
    public async Task Undecided_part_is_asked_about_with_its_buttons_once()
    {
        var bench = await CareBench.OnTheEveAsync();
        var feed = await bench.World.FindFeedAsync();
        var part = Part(feed);

        await bench.TellAsync(new DeliveryNews.DecisionNeeded(part, "Read Message History is missing"));
        await bench.TellAsync(new DeliveryNews.DecisionNeeded(part, "Read Message History is missing"));

        var letter = Assert.Single(bench.LettersIn(CareBench.AdminsMessages));
        Assert.Equal([new ControlState.SettlePart(part, IsThere: true), new ControlState.SettlePart(part, IsThere: false)], StatesOf(letter));
    }

    [Fact]
    public async Task Late_digest_is_asked_about_with_its_buttons_and_the_question_goes_when_a_newer_one_comes()
    {
        var bench = await CareBench.OnTheEveAsync(feed => feed with { Late = LatePolicy.Ask });
        var (world, week) = (bench.World, Samples.Week("2024-W21"));
        world.Clock.AdvanceTo(Samples.Utc("2024-05-27 05:00"));
        await world.StartBot().TurnAsync();
        var feed = await world.FindFeedAsync();

        await bench.WalkAsync();
        await bench.WalkAsync();
        world.Publish("2024-W22");
        await world.StartBot().LiveUntilAsync("2024-06-03 01:00");
        await bench.WalkAsync();

        Assert.Equal([new ControlState.LateDigest(feed.Id, week, IsPosted: true), new ControlState.LateDigest(feed.Id, week, IsPosted: false)], StatesOf(Assert.Single(bench.LettersIn(CareBench.AdminsMessages))));
        Assert.NotNull(Assert.Single(world.Notices.All).SettledAt);
    }

    [Fact]
    public async Task Refused_message_is_told_and_the_feed_goes_on()
    {
        var bench = await CareBench.OnTheEveAsync();
        var feed = await bench.World.FindFeedAsync();

        await bench.TellAsync(new DeliveryNews.PartRefused(Part(feed), "Invalid Form Body"));

        Assert.Contains("Invalid Form Body", Assert.Single(bench.LettersIn(CareBench.AdminsMessages)).Cards[0].Description, StringComparison.Ordinal);
        Assert.False((await bench.World.FindFeedAsync()).IsPaused);
    }

    [Fact]
    public async Task Stopped_sending_shows_in_the_health_and_writes_to_nobody()
    {
        var bench = await CareBench.OnTheEveAsync();

        await bench.TellAsync(new DeliveryNews.SendingStopped("401 Unauthorized"));

        Assert.Equal("401 Unauthorized", bench.Health.StoppedBecause);
        Assert.Empty(bench.World.Discord.Requests);
    }

    private static async Task<CareBench> PausedAsync(string reason, UserId? admin = null) =>
        await CareBench.OnTheEveAsync(feed => feed with { IsPaused = true, PauseReason = reason, CreatedBy = admin ?? feed.CreatedBy });

    private static Task<bool> UpdateAsync(CareBench bench, Subscription feed) => bench.World.Subscriptions.UpdateAsync(feed, TestContext.Current.CancellationToken);

    private static PartKey Part(Subscription feed) => new(feed.Id, Samples.Week("2024-W21"), 1);

    private static IEnumerable<ControlState> StatesOf(Message letter) => letter.Controls.OfType<ControlRow.Buttons>()
        .SelectMany(row => row.Items).OfType<Button.Acts>()
        .Select(button => ControlState.TryParse(button.Id, out var state) ? state : throw new InvalidOperationException("A button of ours reads back."));
}
