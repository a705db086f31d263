using PaperDigest.Commands;
using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Commands;

public sealed class FeedCommandsTests : IDisposable
{
    private static readonly RoleId Readers = new(330);
    private readonly CommandBench _bench = new();

    public static TheoryData<string> Verbs => ["feed add", "feed list", "feed preview", "feed post", "feed edit", "feed pause", "feed resume", "feed remove", "status"];

    public void Dispose() => _bench.Dispose();

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Verb_is_refused_to_whoever_does_not_manage_the_server(string verb)
    {
        await AddAsync();
        _bench.Reader = _bench.Reader with { Permissions = Permissions.SendMessages };

        var says = Assert.IsType<Reply.Says>(await _bench.RunAsync(verb, ("feed", "1")));

        Assert.True(says.IsPrivate);
        Assert.Contains("Manage Server", says.Message.Text, StringComparison.Ordinal);
        Assert.Single(_bench.Subscriptions.All);
        Assert.Empty(await _bench.TypeAsync(verb, "feed", ""));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Verb_is_refused_where_there_is_no_server_or_we_are_no_member(string verb)
    {
        _bench.Reader = _bench.Reader with { IsBotMember = false };
        var stranger = await _bench.AskAsync(verb, ("feed", "1"));
        _bench.Reader = _bench.Reader with { Guild = null };
        var direct = await _bench.AskAsync(verb, ("feed", "1"));

        Assert.Contains("not a member", stranger.Text, StringComparison.Ordinal);
        Assert.Contains("/subscribe", direct.Text, StringComparison.Ordinal);
        Assert.Empty(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task List_names_every_feed_and_when_it_is_due()
    {
        await AddAsync();
        await AddAsync(("day", "friday"), ("role", new OptionValue.Role(Readers, "readers", IsMentionable: true)));

        var description = (await _bench.AskAsync("feed list")).Cards[0].Description;

        Assert.Equal(2, description.Split('\n').Length);
        Assert.Contains("<#310>", description, StringComparison.Ordinal);
        Assert.Contains("<@&330>", description, StringComparison.Ordinal);
        Assert.Contains("<t:", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_of_the_most_feeds_fits_one_card()
    {
        foreach (var minute in Enumerable.Range(10, 25))
        {
            await AddAsync(("time", $"09:{minute}"), ("category", "llm-training, llm-quantization"), ("timezone", "America/Argentina/Buenos_Aires"));
        }

        var message = await _bench.AskAsync("feed list");

        Assert.InRange(message.Cards[0].Description.Length, 1, MessageLimits.CardDescriptionCharacters);
    }

    [Fact]
    public async Task Feed_is_suggested_by_its_channels_name_and_the_name_is_asked_for_once()
    {
        await AddAsync();
        var asked = _bench.Discord.Descriptions;

        var suggestions = await _bench.TypeAsync("feed remove", "feed", "pap");
        await _bench.TypeAsync("feed remove", "feed", "pape");

        Assert.StartsWith("#papers", Assert.Single(suggestions).Name, StringComparison.Ordinal);
        Assert.Equal(asked, _bench.Discord.Descriptions);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("#papers")]
    [InlineData("<#310>")]
    public async Task Removing_asks_first(string feed)
    {
        await AddAsync();

        var question = await _bench.AskAsync("feed remove", ("feed", feed));
        Assert.Single(_bench.Subscriptions.All);
        var remove = (Button.Acts)((ControlRow.Buttons)question.Controls[0]).Items[0];
        await _bench.PressAsync(remove.Id, isPrivate: true);

        Assert.Empty(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Keeping_changes_nothing()
    {
        await AddAsync();

        await _bench.PressAsync(new ControlState.Cancel());

        Assert.Single(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Feed_of_another_server_is_out_of_reach()
    {
        await AddAsync();
        _bench.Reader = _bench.Reader with { Guild = new GuildId(999) };

        var unknown = await _bench.AskAsync("feed remove", ("feed", "1"));
        var gone = CommandBench.Said(await _bench.PressAsync(new ControlState.FeedRemove(new SubscriptionId(1))));

        Assert.Contains("no feed", unknown.Text, StringComparison.Ordinal);
        Assert.Contains("already been removed", gone.Text, StringComparison.Ordinal);
        Assert.Single(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Preview_is_what_would_be_posted_and_notifies_nobody()
    {
        await AddAsync(("category", "llm-training"), ("language", "zh-CN"), ("role", new OptionValue.Role(Readers, "readers", IsMentionable: true)));

        var says = Assert.IsType<Reply.Says>(await _bench.RunAsync("feed preview", ("feed", "1")));

        Assert.True(says.IsPrivate);
        Assert.Null(says.Message.Ping);
        Assert.Contains("一句话介绍 MoRA", CommandBench.TextOf(says.Message), StringComparison.Ordinal);
        Assert.DoesNotContain("KV Cache", CommandBench.TextOf(says.Message), StringComparison.Ordinal);
        Assert.Empty(_bench.Ledger.Rows);
    }

    [Fact]
    public async Task Posting_plans_the_week_once()
    {
        await AddAsync();

        var first = await _bench.AskAsync("feed post", ("feed", "1"), ("week", "2024-W20"));
        var second = await _bench.AskAsync("feed post", ("feed", "1"), ("week", "2024-W20"));
        _bench.Ledger.SetAll(new PartState.Sent(CommandBench.Papers, new MessageId(77), _bench.Clock.GetUtcNow()));
        var third = await _bench.AskAsync("feed post", ("feed", "1"), ("week", "2024-W20"));

        Assert.Equal(PaperFixture.Older, Assert.Single(_bench.Ledger.Rows).Key.Week);
        Assert.Contains("On its way", first.Text, StringComparison.Ordinal);
        Assert.Contains("already on its way", second.Text, StringComparison.Ordinal);
        Assert.Contains("https://discord.com/channels/300/310/77", third.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_whose_fate_nobody_knows_is_settled_with_a_button()
    {
        await AddAsync();
        await _bench.AskAsync("feed post", ("feed", "1"));
        _bench.Ledger.SetAll(new PartState.AwaitingDecision("no answer", _bench.Clock.GetUtcNow()));

        var question = await _bench.AskAsync("feed post", ("feed", "1"));
        var there = (Button.Acts)((ControlRow.Buttons)question.Controls[0]).Items[0];
        await _bench.PressAsync(there.Id, isPrivate: true);
        var again = CommandBench.Said(await _bench.PressAsync(there.Id, isPrivate: true));

        Assert.IsType<PartState.Sent>(Assert.Single(_bench.Ledger.Rows).State);
        Assert.Contains("settled already", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stranger_settles_nothing()
    {
        await AddAsync();
        await _bench.AskAsync("feed post", ("feed", "1"));
        _bench.Ledger.SetAll(new PartState.AwaitingDecision("no answer", _bench.Clock.GetUtcNow()));
        _bench.Reader = _bench.Reader with { Permissions = Permissions.SendMessages, User = new UserId(999) };

        await _bench.PressAsync(new ControlState.SettlePart(_bench.Ledger.Rows[0].Key, IsThere: false));

        Assert.IsType<PartState.AwaitingDecision>(Assert.Single(_bench.Ledger.Rows).State);
    }

    [Theory]
    [InlineData("2023-W05", "no digest")]
    [InlineData("someday", "can’t read")]
    public async Task Week_that_cannot_be_posted_is_told(string week, string expected)
    {
        await AddAsync();

        foreach (var verb in (string[])["feed post", "feed preview"])
        {
            var message = await _bench.AskAsync(verb, ("feed", "1"), ("week", week));
            Assert.Contains(expected, message.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Week_without_papers_for_the_feed_is_told()
    {
        await AddAsync(("category", "llm-training"));
        await _bench.Subscriptions.UpdateAsync(_bench.Subscriptions.All[0] with { Categories = [new CategorySlug("gone")] }, TestContext.Current.CancellationToken);

        foreach (var verb in (string[])["feed post", "feed preview"])
        {
            var message = await _bench.AskAsync(verb, ("feed", "1"));
            Assert.Contains("nothing for this feed", message.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Editing_changes_what_is_said_and_keeps_the_rest()
    {
        await AddAsync(("category", "llm-training"), ("day", "friday"));

        await _bench.AskAsync("feed edit", ("feed", "1"), ("timezone", "上海"), ("time", "晚上8点"));

        var feed = Assert.Single(_bench.Subscriptions.All);
        Assert.Equal(new SubscriptionId(1), feed.Id);
        Assert.Equal([PaperFixture.Training], feed.Categories);
        Assert.Equal((NodaTime.IsoDayOfWeek.Friday, new NodaTime.LocalTime(20, 0), "Asia/Shanghai"), (feed.Day, feed.Time, feed.TimeZone));
    }

    [Fact]
    public async Task Editing_in_a_role_nobody_may_mention_is_refused()
    {
        await AddAsync();

        await _bench.AskAsync("feed edit", ("feed", "1"), ("role", new OptionValue.Role(Readers, "readers", IsMentionable: false)));

        Assert.Null(Assert.Single(_bench.Subscriptions.All).Role);
    }

    [Fact]
    public async Task Paused_feed_posts_nothing_until_it_is_resumed()
    {
        await AddAsync();

        await _bench.AskAsync("feed pause", ("feed", "1"));
        var paused = await _bench.AskAsync("feed post", ("feed", "1"));
        await _bench.AskAsync("feed resume", ("feed", "1"));
        await _bench.AskAsync("feed post", ("feed", "1"));

        Assert.Contains("/feed resume", paused.Text, StringComparison.Ordinal);
        Assert.Single(_bench.Ledger.Rows);
    }

    [Fact]
    public async Task Feed_is_not_resumed_while_a_right_is_lacking()
    {
        await AddAsync();
        await _bench.AskAsync("feed pause", ("feed", "1"));
        _bench.Discord.Channel = new ChannelOutcome.Known(ChannelKind.Text, "papers", Permissions.ViewChannel);

        var message = await _bench.AskAsync("feed resume", ("feed", "1"));

        Assert.True(Assert.Single(_bench.Subscriptions.All).IsPaused);
        Assert.Contains("Send Messages", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editing_without_a_change_says_so()
    {
        await AddAsync();

        var message = await _bench.AskAsync("feed edit", ("feed", "1"));

        Assert.Contains("changed nothing", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editing_moves_a_feed_and_takes_its_role_away()
    {
        await AddAsync(("role", new OptionValue.Role(Readers, "readers", IsMentionable: true)));
        var other = new OptionValue.Channel(new ChannelId(311), "other", ChannelKind.Text, CommandBench.Enough);

        await _bench.AskAsync("feed edit", ("feed", "1"), ("channel", other), ("silent", true), ("late", "skip"));

        var feed = Assert.Single(_bench.Subscriptions.All);
        Assert.Equal(new Destination.Channel(CommandBench.Guild, new ChannelId(311)), feed.Destination);
        Assert.Equal((null, LatePolicy.Skip), (feed.Role, feed.Late));
    }

    [Fact]
    public async Task Feed_is_not_moved_to_where_it_could_not_post()
    {
        await AddAsync();
        var other = new OptionValue.Channel(new ChannelId(311), "other", ChannelKind.Text, Permissions.ViewChannel);

        var message = await _bench.AskAsync("feed edit", ("feed", "1"), ("channel", other));

        Assert.Contains("Send Messages", message.Text, StringComparison.Ordinal);
        Assert.Equal(new Destination.Channel(CommandBench.Guild, CommandBench.Papers), Assert.Single(_bench.Subscriptions.All).Destination);
    }

    [Fact]
    public async Task Role_and_nobody_at_once_is_told()
    {
        await AddAsync();

        var message = await _bench.AskAsync("feed edit", ("feed", "1"), ("silent", true), ("role", new OptionValue.Role(Readers, "readers", IsMentionable: true)));

        Assert.Contains("Leave one of them out", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posting_promises_nothing_where_a_right_is_lacking()
    {
        await AddAsync();
        _bench.Discord.Channel = new ChannelOutcome.Known(ChannelKind.Text, "papers", Permissions.ViewChannel);

        var message = await _bench.AskAsync("feed post", ("feed", "1"));

        Assert.Contains("Send Messages", message.Text, StringComparison.Ordinal);
        Assert.Empty(_bench.Ledger.Rows);
    }

    [Fact]
    public async Task List_and_suggestions_tell_reason_and_language()
    {
        await AddAsync(("language", "zh-CN"));
        await _bench.Subscriptions.UpdateAsync(_bench.Subscriptions.All[0] with { IsPaused = true, PauseReason = "Missing Access" }, TestContext.Current.CancellationToken);

        var list = await _bench.AskAsync("feed list");
        var suggestion = Assert.Single(await _bench.TypeAsync("feed edit", "feed", ""));

        Assert.Contains("Missing Access", list.Cards[0].Description, StringComparison.Ordinal);
        Assert.Contains("Chinese", suggestion.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Late_digest_is_posted_or_skipped_by_a_button_and_only_once(bool isPosted)
    {
        await AddAsync(("late", "ask"));
        var question = new Notice(NoticeKey.Late(new SubscriptionId(1), PaperFixture.Newest), "late", _bench.Clock.GetUtcNow());
        await _bench.Notices.AddAsync(question, TestContext.Current.CancellationToken);

        var answer = await _bench.PressAsync(new ControlState.LateDigest(new SubscriptionId(1), PaperFixture.Newest, isPosted));
        var again = CommandBench.Said(await _bench.PressAsync(new ControlState.LateDigest(new SubscriptionId(1), PaperFixture.Newest, !isPosted)));

        Assert.IsType<Reply.Turns>(answer);
        Assert.Equal(isPosted ? 1 : 0, _bench.Ledger.Rows.Length);
        Assert.Contains("settled already", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stranger_decides_on_no_late_digest()
    {
        await AddAsync(("late", "ask"));
        await _bench.Notices.AddAsync(new Notice(NoticeKey.Late(new SubscriptionId(1), PaperFixture.Newest), "late", _bench.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
        _bench.Reader = _bench.Reader with { Permissions = Permissions.SendMessages };

        await _bench.PressAsync(new ControlState.LateDigest(new SubscriptionId(1), PaperFixture.Newest, IsPosted: true));

        Assert.Empty(_bench.Ledger.Rows);
        Assert.Null(Assert.Single(_bench.Notices.All).SettledAt);
    }

    private Task<Message> AddAsync(params (string, object)[] options) => _bench.AskAsync("feed add", options);
}
