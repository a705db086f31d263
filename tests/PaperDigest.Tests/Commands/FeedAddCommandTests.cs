using NodaTime;
using PaperDigest.Commands;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Commands;

public sealed class FeedAddCommandTests : IDisposable
{
    private static readonly RoleId Readers = new(330);
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Feed_is_set_up_with_everything_said()
    {
        await _bench.AskAsync(
            "feed add",
            ("channel", Channel(CommandBench.Enough)), ("category", "llm-training"), ("day", "friday"), ("time", "下午6点"),
            ("timezone", "上海"), ("language", "zh-CN"), ("style", "compact"), ("role", new OptionValue.Role(Readers, "readers", IsMentionable: true)));

        var feed = Assert.Single(_bench.Subscriptions.All);
        Assert.Equal(new Destination.Channel(CommandBench.Guild, CommandBench.Papers), feed.Destination);
        Assert.Equal([PaperFixture.Training], feed.Categories);
        Assert.Equal((IsoDayOfWeek.Friday, new LocalTime(18, 0), "Asia/Shanghai", Language.Chinese), (feed.Day, feed.Time, feed.TimeZone, feed.Language));
        Assert.Equal(Readers, feed.Role);
        Assert.Equal(CommandBench.Ada, feed.CreatedBy);
        Assert.Equal(PaperFixture.Newest, feed.FirstWeek);
    }

    [Fact]
    public async Task Nothing_said_is_this_channel_in_the_servers_language()
    {
        _bench.Reader = _bench.Reader with { GuildLanguage = Language.Chinese };

        var message = await _bench.AskAsync("feed add");

        var feed = Assert.Single(_bench.Subscriptions.All);
        Assert.Equal((IsoDayOfWeek.Monday, "Asia/Shanghai", Language.Chinese), (feed.Day, feed.TimeZone, feed.Language));
        Assert.Contains("<#310>", message.Text, StringComparison.Ordinal);
        Assert.Contains("guessed", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmation_offers_to_post_the_latest_now()
    {
        var message = await _bench.AskAsync("feed add");

        var button = Assert.IsType<Button.Acts>(Assert.Single(Assert.IsType<ControlRow.Buttons>(Assert.Single(message.Controls)).Items));
        var reply = await _bench.PressAsync(button.Id, isPrivate: true);
        Assert.Contains("On its way", CommandBench.Said(reply).Text, StringComparison.Ordinal);
        Assert.Equal(PaperFixture.Newest, Assert.Single(_bench.Ledger.Rows).Key.Week);
    }

    [Theory]
    [InlineData(Permissions.ViewChannel, "View Channel")]
    [InlineData(Permissions.SendMessages, "Send Messages")]
    [InlineData(Permissions.EmbedLinks, "Embed Links")]
    [InlineData(Permissions.ReadMessageHistory, "Read Message History")]
    public async Task Lacking_right_is_named_and_nothing_is_set_up(Permissions lacking, string name)
    {
        var message = await _bench.AskAsync("feed add", ("channel", Channel(CommandBench.Enough & ~lacking)));

        Assert.Empty(_bench.Subscriptions.All);
        Assert.Contains($"I lack **{name}** there", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thread_needs_the_right_to_write_in_threads()
    {
        var thread = new OptionValue.Channel(CommandBench.Papers, "thread", ChannelKind.Thread, CommandBench.Enough);

        var message = await _bench.AskAsync("feed add", ("channel", thread));

        Assert.Contains("Send Messages in Threads", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administrator_lacks_nothing()
    {
        await _bench.AskAsync("feed add", ("channel", Channel(Permissions.Administrator)), ("role", new OptionValue.Role(Readers, "readers", IsMentionable: false)));

        Assert.Single(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Forum_gets_forum_posts_when_no_style_is_said()
    {
        _bench.Discord.Channel = new ChannelOutcome.Known(ChannelKind.Forum, "x", Permissions.Administrator);

        await _bench.AskAsync("feed add", ("channel", new OptionValue.Channel(CommandBench.Papers, "x", ChannelKind.Forum, Permissions.Administrator)));

        Assert.Equal(PostStyle.Forum, Assert.Single(_bench.Subscriptions.All).Style);
    }

    [Theory]
    [InlineData(ChannelKind.Forum, "thread")]
    [InlineData(ChannelKind.Forum, "compact")]
    [InlineData(ChannelKind.Text, "forum")]
    [InlineData(ChannelKind.Thread, "thread")]
    public async Task Style_that_does_not_fit_the_channel_is_refused(ChannelKind kind, string style)
    {
        _bench.Discord.Channel = new ChannelOutcome.Known(kind, "x", Permissions.Administrator);

        await _bench.AskAsync("feed add", ("channel", new OptionValue.Channel(CommandBench.Papers, "x", kind, Permissions.Administrator)), ("style", style));

        Assert.Empty(_bench.Subscriptions.All);
    }

    [Theory]
    [InlineData(ChannelKind.Other)]
    [InlineData(ChannelKind.Direct)]
    public async Task Channel_of_another_kind_is_refused(ChannelKind kind)
    {
        _bench.Discord.Channel = new ChannelOutcome.Known(kind, "x", CommandBench.Enough);

        await _bench.AskAsync("feed add", ("channel", new OptionValue.Channel(CommandBench.Papers, "x", kind, CommandBench.Enough)));

        Assert.Empty(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Role_nobody_may_mention_is_told_instead_of_staying_silent()
    {
        var message = await _bench.AskAsync("feed add", ("role", new OptionValue.Role(Readers, "readers", IsMentionable: false)));

        Assert.Empty(_bench.Subscriptions.All);
        Assert.Contains("nobody would be notified", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everyone_is_no_role_for_a_feed()
    {
        await _bench.AskAsync("feed add", ("role", new OptionValue.Role(new RoleId(CommandBench.Guild.Value), "@everyone", IsMentionable: true)));

        Assert.Empty(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Hidden_channel_and_silent_Discord_are_told()
    {
        _bench.Discord.Channel = new ChannelOutcome.Missing("gone");
        var hidden = await _bench.AskAsync("feed add");
        _bench.Discord.Channel = new ChannelOutcome.NotNow(TimeSpan.FromSeconds(1), "slow");
        var silent = await _bench.AskAsync("feed add");

        Assert.Contains("can’t see <#310>", hidden.Text, StringComparison.Ordinal);
        Assert.Contains("in a minute", silent.Text, StringComparison.Ordinal);
        Assert.Empty(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Same_feed_twice_is_one_feed()
    {
        await Task.WhenAll(_bench.RunAsync("feed add"), _bench.RunAsync("feed add"));

        Assert.Single(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Second_feed_with_the_same_papers_is_set_up_and_warned_about()
    {
        await _bench.AskAsync("feed add");

        var message = await _bench.AskAsync("feed add", ("category", "llm-training"), ("day", "friday"));

        Assert.Equal(2, _bench.Subscriptions.All.Length);
        Assert.Contains("Note", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_than_suggestions_can_show()
    {
        foreach (var minute in Enumerable.Range(10, 25))
        {
            await _bench.AskAsync("feed add", ("time", $"09:{minute}"));
        }

        await _bench.AskAsync("feed add", ("time", "10:00"));

        Assert.Equal(25, _bench.Subscriptions.All.Length);
    }

    [Fact]
    public async Task What_is_left_out_is_as_in_the_last_feed_and_that_is_said()
    {
        await _bench.AskAsync("feed add", ("day", "friday"), ("time", "20:15"), ("timezone", "Asia/Tokyo"), ("language", "zh-CN"));

        var message = await _bench.AskAsync("feed add", ("channel", new OptionValue.Channel(new ChannelId(311), "other", ChannelKind.Text, CommandBench.Enough)), ("day", "monday"));

        Assert.Equal(new NodaTime.LocalTime(20, 15), _bench.Subscriptions.All[1].Time);
        Assert.Contains("as in <#310>", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_said_of_the_last_feed_when_nothing_is_left_out()
    {
        await _bench.AskAsync("feed add");

        var message = await _bench.AskAsync(
            "feed add",
            ("channel", new OptionValue.Channel(new ChannelId(311), "other", ChannelKind.Text, CommandBench.Enough)),
            ("day", "friday"), ("time", "20:15"), ("timezone", "Asia/Tokyo"), ("language", "zh-CN"));

        Assert.DoesNotContain("<#310>", message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("llm-quantization", "another feed")]
    [InlineData("llm-training", "same papers")]
    public async Task Other_feed_of_the_channel_is_named_whatever_its_language(string category, string words)
    {
        await _bench.AskAsync("feed add", ("category", "llm-training"), ("language", "zh-CN"));

        var message = await _bench.AskAsync("feed add", ("category", category), ("language", "en"));

        Assert.Contains(words, message.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip", LatePolicy.Skip)]
    [InlineData("ask", LatePolicy.Ask)]
    [InlineData("post", LatePolicy.Post)]
    public async Task Rule_for_late_digests_is_kept(string said, LatePolicy policy)
    {
        await _bench.AskAsync("feed add", ("late", said));

        Assert.Equal(policy, Assert.Single(_bench.Subscriptions.All).Late);
    }

    [Fact]
    public async Task Rule_that_is_none_is_told()
    {
        var message = await _bench.AskAsync("feed add", ("late", "never"));

        Assert.Contains("never", message.Text, StringComparison.Ordinal);
        Assert.Empty(_bench.Subscriptions.All);
    }

    private static OptionValue.Channel Channel(Permissions ours) => new(CommandBench.Papers, "papers", ChannelKind.Text, ours);
}