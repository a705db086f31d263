using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Ports;
using PaperDigest.Tests.Delivery.Worlds;

namespace PaperDigest.Tests.Delivery.Care;

public sealed class PreFlightTests
{
    private const Permissions Enough = Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks | Permissions.ReadMessageHistory;

    private static readonly RoleId Readers = new(77);

    public static TheoryData<ChannelOutcome, string> Obstacles => new()
    {
        { Text(Enough & ~Permissions.EmbedLinks), "Embed Links" },
        { Text(Enough & ~Permissions.SendMessages), "Send Messages" },
        { Text(Enough & ~Permissions.ReadMessageHistory), "Read Message History" },
        { Text(Enough), "can’t be mentioned" },
        { new ChannelOutcome.Known(ChannelKind.Thread, "t", Enough), "Send Messages in Threads" },
        { new ChannelOutcome.Known(ChannelKind.Other, "x", Enough), "of a kind" },
        { new ChannelOutcome.Known(ChannelKind.Thread, "t", Enough | Permissions.SendMessagesInThreads) { IsLocked = true }, "locked" },
        { new ChannelOutcome.Missing("Unknown Channel"), "can’t see" },
    };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public async Task Whoever_set_the_feed_up_is_told_what_is_in_the_way(ChannelOutcome place, string words)
    {
        var bench = await CareBench.OnTheEveAsync(feed => feed with { Role = Readers });
        bench.World.Discord.Describe = _ => place;

        await bench.WalkAsync();

        var letter = Assert.Single(bench.LettersIn(CareBench.AdminsMessages));
        Assert.Contains(words, letter.Cards[0].Description, StringComparison.Ordinal);
        Assert.Contains("<#11>", letter.Cards[0].Description, StringComparison.Ordinal);
        Assert.Empty(MessageCheck.Violations(letter));
    }

    [Theory]
    [InlineData(ChannelKind.Text, PostStyle.Compact, Enough)]
    [InlineData(ChannelKind.Announcement, PostStyle.Compact, Enough)]
    [InlineData(ChannelKind.Forum, PostStyle.Forum, Enough | Permissions.SendMessagesInThreads)]
    [InlineData(ChannelKind.Text, PostStyle.Thread, Enough | Permissions.SendMessagesInThreads | Permissions.CreatePublicThreads)]
    [InlineData(ChannelKind.Text, PostStyle.Thread, Permissions.Administrator)]
    public async Task Nobody_hears_anything_when_all_is_well(ChannelKind kind, PostStyle style, Permissions ours)
    {
        var bench = await CareBench.OnTheEveAsync(feed => feed with { Role = Readers, Style = style });
        bench.World.Discord.Describe = _ => new ChannelOutcome.Known(kind, "c", ours) { MentionableRoles = [Readers] };

        await bench.WalkAsync();

        Assert.Empty(bench.World.Discord.Shown);
        Assert.Empty(bench.World.Notices.All);
    }

    [Fact]
    public async Task Same_obstacle_is_told_once_per_slot_whatever_restarts_come_between()
    {
        var bench = await CareBench.OnTheEveAsync();
        bench.World.Discord.Describe = _ => Text(Permissions.ViewChannel);
        await bench.WalkAsync();
        await bench.WalkAsync();
        await new CareBench(bench.World).WalkAsync();
        var ofFirst = bench.LettersIn(CareBench.AdminsMessages).Count;

        bench.World.Clock.AdvanceTo(Samples.Utc("2024-06-02 13:00"));
        await bench.WalkAsync();

        Assert.Equal(1, ofFirst);
        Assert.Equal(2, bench.LettersIn(CareBench.AdminsMessages).Count);
    }

    [Fact]
    public async Task Another_obstacle_of_the_same_slot_is_told_too()
    {
        var bench = await CareBench.OnTheEveAsync();
        bench.World.Discord.Describe = _ => Text(Enough & ~Permissions.EmbedLinks);
        await bench.WalkAsync();

        bench.World.Discord.Describe = _ => Text(Enough & ~Permissions.EmbedLinks & ~Permissions.ReadMessageHistory);
        await bench.WalkAsync();

        Assert.Contains("Read Message History", bench.LettersIn(CareBench.AdminsMessages)[1].Cards[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-05-25 13:00", 0)]
    [InlineData("2024-05-26 01:00", 1)]
    public async Task Looking_begins_a_day_ahead(string now, int letters)
    {
        var world = new DeliveryWorld("2024-05-21 12:00");
        world.Publish("2024-W21");
        await world.SubscribeAsync();
        world.Clock.AdvanceTo(Samples.Utc(now));
        world.Discord.Describe = _ => Text(Permissions.None);
        var bench = new CareBench(world);

        await bench.WalkAsync();

        Assert.Equal(letters, bench.LettersIn(CareBench.AdminsMessages).Count);
    }

    [Fact]
    public async Task Paused_feed_and_silent_Discord_are_left_alone()
    {
        var paused = await CareBench.OnTheEveAsync(feed => feed with { IsPaused = true });
        paused.World.Discord.Describe = _ => Text(Permissions.None);
        var silent = await CareBench.OnTheEveAsync();
        silent.World.Discord.Describe = _ => new ChannelOutcome.NotNow(TimeSpan.FromSeconds(5), "slow");

        await paused.WalkAsync();
        await silent.WalkAsync();

        Assert.Empty(paused.World.Discord.Shown);
        Assert.Empty(silent.World.Discord.Shown);
    }

    [Fact]
    public async Task Letter_speaks_the_feeds_language()
    {
        var bench = await CareBench.OnTheEveAsync(feed => feed with { Language = Language.Chinese });
        bench.World.Discord.Describe = _ => Text(Enough & ~Permissions.EmbedLinks);

        await bench.WalkAsync();

        Assert.Contains("嵌入链接", Assert.Single(bench.LettersIn(CareBench.AdminsMessages)).Cards[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Permissions.ReadMessageHistory, "may need your eyes")]
    [InlineData(Permissions.SendMessages, "can’t arrive")]
    public async Task Title_says_whether_the_digest_arrives_all_the_same(Permissions lacking, string title)
    {
        var bench = await CareBench.OnTheEveAsync();
        bench.World.Discord.Describe = _ => Text(Enough & ~lacking);

        await bench.WalkAsync();

        Assert.Contains(title, Assert.Single(bench.LettersIn(CareBench.AdminsMessages)).Cards[0].Title, StringComparison.Ordinal);
    }

    private static ChannelOutcome.Known Text(Permissions ours) => new(ChannelKind.Text, "papers", ours) { MentionableRoles = [] };
}
