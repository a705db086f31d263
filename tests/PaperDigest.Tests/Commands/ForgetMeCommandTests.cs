using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;
using PaperDigest.Ports;

namespace PaperDigest.Tests.Commands;

public sealed class ForgetMeCommandTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Whoever_is_unknown_is_told_so_without_a_button()
    {
        var answer = await _bench.AskAsync("forget-me");

        Assert.Equal("I have nothing stored about you.", answer.Text);
        Assert.Empty(answer.Controls);
    }

    [Fact]
    public async Task Button_erases_what_was_listed_and_says_so()
    {
        await _bench.PressAsync(new ControlState.SavePaper(ShortKey.Of(PaperFixture.Mora), Language.English, 1));
        await _bench.RunAsync("subscribe", ("timezone", "Asia/Shanghai"));
        var asked = await _bench.AskAsync("forget-me");
        var button = Assert.IsType<Button.Acts>(Assert.IsType<ControlRow.Buttons>(asked.Controls[0]).Items[0]);

        var told = CommandBench.Said(await _bench.PressAsync(button.Id, isPrivate: true));

        Assert.Contains("1 saved paper and 1 subscription", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Erased for good: 1 saved paper and 1 subscription", told.Text, StringComparison.Ordinal);
        Assert.Empty(told.Controls);
        Assert.Empty(_bench.ReadingLists.All);
        Assert.Empty(_bench.Subscriptions.All);
    }

    [Fact]
    public async Task Feeds_stay_and_name_nobody()
    {
        await _bench.RunAsync("feed add", ("channel", new PaperDigest.Commands.OptionValue.Channel(CommandBench.Papers, "papers", ChannelKind.Text, CommandBench.Enough)), ("timezone", "Asia/Shanghai"));
        var asked = await _bench.AskAsync("forget-me");

        await _bench.PressAsync(new ControlState.ForgetMe());

        Assert.Contains("Feeds belong to their servers", asked.Text, StringComparison.Ordinal);
        Assert.Equal(UserId.Nobody, Assert.Single(_bench.Subscriptions.All).CreatedBy);
    }

    [Fact]
    public async Task Whoever_keeps_it_keeps_all_of_it()
    {
        await _bench.PressAsync(new ControlState.SavePaper(ShortKey.Of(PaperFixture.Mora), Language.English, 1));

        await _bench.PressAsync(new ControlState.Cancel());

        Assert.Single(_bench.ReadingLists.All);
    }
}
