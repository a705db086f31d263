using PaperDigest.Messages;

namespace PaperDigest.Tests.Commands;

public sealed class FindPapersCommandTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Paper_of_the_message_is_shown()
    {
        var message = await _bench.PickAsync("have you seen https://arxiv.org/abs/2405.12130v2 ?");

        Assert.Equal("MoRA: High-Rank Updating", message.Cards[0].Title);
        Assert.Empty(message.Text);
    }

    [Fact]
    public async Task Several_papers_come_with_a_menu_and_unknown_ones_are_told()
    {
        var message = await _bench.PickAsync("2405.12130, 2405.10637 and 1706.03762");

        Assert.Contains(message.Controls, row => row is ControlRow.Menu { Items.Length: 2 });
        Assert.Contains("1706.03762", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_without_papers_is_answered_with_what_is_looked_for()
    {
        var message = await _bench.PickAsync("good morning");

        Assert.Contains("arxiv.org/abs", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_full_of_ids_stays_within_the_limits()
    {
        var message = await _bench.PickAsync(string.Join(' ', Enumerable.Range(10000, 200).Select(number => $"2401.{number}")));

        Assert.NotEmpty(message.Text);
    }
}
