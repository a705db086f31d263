using PaperDigest.Delivery;
using PaperDigest.Delivery.Care;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Commands;

public sealed class StatusCommandTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task What_is_loaded_is_told_with_its_problems_errors_first()
    {
        _bench.Shelf.Report = new LoadReport
        {
            At = _bench.Clock.GetUtcNow(),
            Problems = [new Problem("a.md", 1, 2, ProblemLevel.Warning, "PD1", "a slip"), new Problem("b.md", 12, 3, ProblemLevel.Error, "PD2", "no *week*")],
        };

        var text = CommandBench.TextOf(await _bench.AskAsync("status"));

        Assert.Contains("1 error, 1 warning", text, StringComparison.Ordinal);
        Assert.Contains("b.md:12:3: no \\*week\\*", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("b.md:12:3", StringComparison.Ordinal) < text.IndexOf("a.md:1:2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_feed_has_its_next_slot_and_its_last_receipt()
    {
        await _bench.AskAsync("feed add");
        await _bench.AskAsync("feed post", ("feed", "1"));
        _bench.Ledger.SetAll(new PartState.Sent(CommandBench.Papers, new MessageId(1), _bench.Clock.GetUtcNow()));

        var text = CommandBench.TextOf(await _bench.AskAsync("status"));

        Assert.Contains("<t:", text, StringComparison.Ordinal);
        Assert.Contains("1 planned = 1 sent", text, StringComparison.Ordinal);
        Assert.Contains("Nothing needs you", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undecided_part_and_late_digest_bring_their_buttons()
    {
        await _bench.AskAsync("feed add");
        await _bench.AskAsync("feed post", ("feed", "1"));
        _bench.Ledger.SetAll(new PartState.AwaitingDecision("no answer", _bench.Clock.GetUtcNow()));
        await _bench.Notices.AddAsync(new Notice(NoticeKey.Late(new SubscriptionId(1), PaperFixture.Older), "late", _bench.Clock.GetUtcNow()), TestContext.Current.CancellationToken);

        var message = await _bench.AskAsync("status");

        Assert.Equal(3, message.Controls.Length);
        var settle = (Button.Acts)((ControlRow.Buttons)message.Controls[0]).Items[0];
        var late = (Button.Acts)((ControlRow.Buttons)message.Controls[1]).Items[0];
        await _bench.PressAsync(settle.Id, isPrivate: true);
        await _bench.PressAsync(late.Id, isPrivate: true);
        Assert.Contains(_bench.Ledger.Rows, row => row.State is PartState.Sent);
        Assert.NotNull(Assert.Single(_bench.Notices.All).SettledAt);
    }

    [Fact]
    public async Task Paused_feed_says_what_is_still_in_the_way_and_when_nothing_is()
    {
        await _bench.AskAsync("feed add");
        await _bench.Subscriptions.UpdateAsync(_bench.Subscriptions.All[0] with { IsPaused = true, PauseReason = "Missing Permissions" }, TestContext.Current.CancellationToken);
        _bench.Discord.Channel = new ChannelOutcome.Known(ChannelKind.Text, "papers", CommandBench.Enough & ~Permissions.EmbedLinks);

        var before = CommandBench.TextOf(await _bench.AskAsync("status"));
        _bench.Discord.Channel = new ChannelOutcome.Known(ChannelKind.Text, "papers", CommandBench.Enough);
        var after = CommandBench.TextOf(await _bench.AskAsync("status"));

        Assert.Contains("I lack **Embed Links**", before, StringComparison.Ordinal);
        Assert.Contains("Missing Permissions", before, StringComparison.Ordinal);
        Assert.Contains("`/feed resume`", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Most_feeds_in_the_worst_state_fit_and_every_one_is_on_some_page(string tag)
    {
        foreach (var minute in Enumerable.Range(10, 25))
        {
            await _bench.AskAsync("feed add", ("time", $"09:{minute}"), ("category", "llm-training, llm-quantization"), ("timezone", "America/Argentina/Buenos_Aires"));
        }

        foreach (var feed in _bench.Subscriptions.All)
        {
            await _bench.AskAsync("feed post", ("feed", $"{feed.Id}"));
            await _bench.Subscriptions.UpdateAsync(feed with { IsPaused = true, PauseReason = new string('x', 500) }, TestContext.Current.CancellationToken);
        }

        _bench.Ledger.SetAll(new PartState.AwaitingDecision("no answer", _bench.Clock.GetUtcNow()));
        _bench.Discord.Channel = new ChannelOutcome.Known(ChannelKind.Text, "papers", Permissions.None);
        _bench.Shelf.Report = new LoadReport
        {
            At = _bench.Clock.GetUtcNow(),
            Problems = [.. Enumerable.Range(0, 300).Select(line => new Problem(new string('f', 200), line, 1, ProblemLevel.Error, "PD1", new string('t', 500)))],
        };
        Assert.True(Language.TryParse(tag, out var language));
        _bench.Speak(language);

        var shown = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 1; page <= 5; page++)
        {
            var message = CommandBench.Said(await _bench.PressAsync(new ControlState.StatusPage(page)));
            shown.UnionWith(Enumerable.Range(10, 25).Select(minute => $"09:{minute}").Where(time => message.Cards[^1].Description.Contains(time, StringComparison.Ordinal)));
        }

        Assert.Equal(25, shown.Count);
    }
}
