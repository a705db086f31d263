using PaperDigest.Commands;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Tests.Commands;

public sealed class SearchCommandTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Results_are_private_and_can_be_opened()
    {
        var says = Assert.IsType<Reply.Says>(await _bench.RunAsync("search", ("query", "mora")));

        Assert.True(says.IsPrivate);
        Assert.Contains(says.Message.Controls, row => row is ControlRow.Menu);
    }

    [Theory]
    [InlineData("category", "cooking", "Quantization")]
    [InlineData("from", "sometime", "2024-W21")]
    [InlineData("to", "2024-W60", "2024-W21")]
    public async Task Mistyped_option_is_answered_with_what_there_is(string option, string typed, string offered)
    {
        var message = await _bench.AskAsync("search", ("query", "mora"), (option, typed));

        Assert.Contains(typed, message.Text, StringComparison.Ordinal);
        Assert.Contains(offered, message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reversed_weeks_are_told()
    {
        var message = await _bench.AskAsync("search", ("query", "mora"), ("from", "2024-W21"), ("to", "2024-W20"));

        Assert.Contains("Swap", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Category_and_weeks_narrow_the_results()
    {
        var message = await _bench.AskAsync("search", ("query", "cache"), ("category", "量化"), ("to", "W20"));

        Assert.Contains("Thermodynamic", CommandBench.TextOf(message), StringComparison.Ordinal);
        Assert.DoesNotContain("MoRA", CommandBench.TextOf(message), StringComparison.Ordinal);
        Assert.DoesNotContain("KV Cache", CommandBench.TextOf(message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weeks_are_suggested_newest_first()
    {
        var suggestions = await _bench.TypeAsync("search", "from", "");

        Assert.Equal(["2024-W21", "2024-W20"], suggestions.Select(suggestion => suggestion.Value), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Page_button_searches_again()
    {
        var reply = await _bench.PressAsync(new ControlState.SearchPage(Language.English, 1) { Words = "mora" });

        Assert.Contains("MoRA", CommandBench.TextOf(CommandBench.Said(reply)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("   ")]
    [InlineData("\u200B\u202E")]
    public async Task Nothing_typed_is_not_quoted_back(string nothing)
    {
        var found = await _bench.AskAsync("search", ("query", nothing));
        var paper = await _bench.AskAsync("paper", ("paper", nothing));

        Assert.Equal("All papers, newest first", found.Cards[0].Title);
        Assert.StartsWith("Which paper?", paper.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_holds_the_search_and_changes_it()
    {
        var message = await _bench.AskAsync("search", ("query", "cache"), ("category", "量化"), ("from", "2024-W20"));
        var refine = message.Controls.OfType<ControlRow.Buttons>().SelectMany(row => row.Items).OfType<Button.Acts>().Single(button => button.Label is "Refine search");

        var form = Assert.IsType<Reply.Opens>(await _bench.PressAsync(refine.Id, isPrivate: true)).Form;
        var turned = Assert.IsType<Reply.Turns>(await _bench.SubmitAsync(form.Id, ("query", "cache"), ("category", "all"), ("to", "2024-W21"))).Message;

        Assert.Empty(FormCheck.Violations(form));
        Assert.Equal(["cache", "llm-quantization", "2024-W20", ""], form.Fields.Select(field => field.Value), StringComparer.Ordinal);
        Assert.Contains("KV Cache", CommandBench.TextOf(turned), StringComparison.Ordinal);
        Assert.Contains("until 2024-W21", CommandBench.TextOf(turned), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_filled_with_nonsense_leaves_the_results_and_tells()
    {
        var answer = Assert.IsType<Reply.Says>(await _bench.SubmitAsync(new ControlState.SearchRefined().ToControlId(), ("query", "cache"), ("from", "sometime")));

        Assert.True(answer.IsPrivate);
        Assert.Contains("sometime", answer.Message.Text, StringComparison.Ordinal);
    }
}
