using PaperDigest.Commands;
using PaperDigest.Digests;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Tests.Commands;

public sealed class DigestCommandTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Newest_week_is_shown_unless_one_is_asked_for()
    {
        var newest = await _bench.AskAsync("digest");
        var older = await _bench.AskAsync("digest", ("week", "第20周"));

        Assert.Contains("Papers of 2024-W21", CommandBench.TextOf(newest), StringComparison.Ordinal);
        Assert.Contains("Papers of 2024-W20", CommandBench.TextOf(older), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-W01")]
    [InlineData("whenever")]
    public async Task Week_without_a_digest_is_answered_in_private_with_those_there_are(string week)
    {
        var says = Assert.IsType<Reply.Says>(await _bench.RunAsync("digest", ("week", week)));

        Assert.True(says.IsPrivate);
        Assert.Contains("`2024-W21`, `2024-W20`", says.Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Category_alone_is_shown_when_asked_for()
    {
        var message = await _bench.AskAsync("digest", ("category", "llm-quantization"));

        Assert.Contains("KV Cache", CommandBench.TextOf(message), StringComparison.Ordinal);
        Assert.DoesNotContain("MoRA", CommandBench.TextOf(message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_without_a_digest_of_her_own_is_spoken_to_in_her_language()
    {
        _bench.Speak(Language.Chinese);

        var reply = await _bench.PressAsync(new ControlState.DigestPage(PaperFixture.Older, Language.English, Category: null, 1));

        Assert.Contains("第 20 周", CommandBench.TextOf(CommandBench.Said(reply)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_language_is_one_button_away()
    {
        var reply = await _bench.PressAsync(new ControlState.DigestPage(PaperFixture.Newest, Language.Chinese, Category: null, 1));

        Assert.Contains("一句话介绍", CommandBench.TextOf(CommandBench.Said(reply)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("llm-training", "MoRA")]
    [InlineData("llm-cooking", "no longer works")]
    public async Task Category_chosen_in_the_list_shows_its_newest_papers(string chosen, string expected)
    {
        var reply = await _bench.PressAsync(new ControlState.OpenCategory(Language.English), chosen);

        Assert.Contains(expected, CommandBench.TextOf(CommandBench.Said(reply)), StringComparison.Ordinal);
    }
}
