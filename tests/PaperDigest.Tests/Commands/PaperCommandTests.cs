using PaperDigest.Commands;
using PaperDigest.Digests;
using PaperDigest.Messages;

namespace PaperDigest.Tests.Commands;

public sealed class PaperCommandTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("2405.12130")]
    [InlineData("https://arxiv.org/pdf/2405.12130v2")]
    [InlineData("MoRA: High-Rank Updating")]
    [InlineData("mora")]
    public async Task Paper_is_found_by_id_link_title_or_words(string text)
    {
        var message = await _bench.AskAsync("paper", ("paper", text));

        Assert.Equal("MoRA: High-Rank Updating", message.Cards[0].Title);
    }

    [Fact]
    public async Task Answer_is_for_all_unless_asked_to_be_private()
    {
        var open = await _bench.RunAsync("paper", ("paper", "mora"));
        var secret = await _bench.RunAsync("paper", ("paper", "mora"), ("private", true));

        Assert.False(Assert.IsType<Reply.Says>(open).IsPrivate);
        Assert.True(Assert.IsType<Reply.Says>(secret).IsPrivate);
    }

    [Fact]
    public async Task Words_that_fit_several_show_the_best_and_a_menu_of_the_others()
    {
        var message = await _bench.AskAsync("paper", ("paper", "cache"));

        Assert.Contains("Cache", Assert.Single(message.Cards).Title, StringComparison.Ordinal);
        Assert.Contains(message.Controls, row => row is ControlRow.Menu { Items.Length: 1 });
    }

    [Fact]
    public async Task Unknown_paper_gets_a_private_answer_with_a_menu()
    {
        var reply = await _bench.RunAsync("paper", ("paper", "zzzzqqqq"));

        var says = Assert.IsType<Reply.Says>(reply);
        Assert.True(says.IsPrivate);
        Assert.Contains("zzzzqqqq", says.Message.Text, StringComparison.Ordinal);
        Assert.Contains(says.Message.Controls, row => row is ControlRow.Menu);
    }

    [Fact]
    public async Task Paper_that_answers_a_part_is_offered_in_private_and_not_posted()
    {
        var reply = await _bench.RunAsync("paper", ("paper", "cache for zebrafish farming"));

        var says = Assert.IsType<Reply.Says>(reply);
        Assert.True(says.IsPrivate);
        Assert.Empty(says.Message.Cards);
        Assert.Contains(says.Message.Controls, row => row is ControlRow.Menu);
    }

    [Fact]
    public async Task Arxiv_id_of_no_digest_leads_to_arxiv()
    {
        var message = await _bench.AskAsync("paper", ("paper", "arXiv:1706.03762v5"));

        Assert.Contains("https://arxiv.org/abs/1706.03762", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_suggestion_opens_its_paper_even_one_of_a_long_slug()
    {
        var suggestions = await _bench.TypeAsync("paper", "paper", "");

        Assert.Equal(4, suggestions.Length);
        foreach (var suggestion in suggestions)
        {
            var reply = await _bench.RunAsync("paper", ("paper", suggestion.Value));
            Assert.False(Assert.IsType<Reply.Says>(reply).IsPrivate);
        }
    }

    [Fact]
    public async Task Chinese_reader_is_answered_in_Chinese()
    {
        _bench.Speak(Language.Chinese);

        var message = await _bench.AskAsync("paper", ("paper", "mora"));

        Assert.Contains("一句话介绍", message.Cards[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_catalogue_says_so()
    {
        _bench.Shelf.Replace(Catalogue.Empty);

        var message = await _bench.AskAsync("paper", ("paper", "mora"));

        Assert.Contains("No digests", message.Text, StringComparison.Ordinal);
    }
}
