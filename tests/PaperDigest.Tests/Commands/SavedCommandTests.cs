using System.Text;
using PaperDigest.Commands;
using PaperDigest.Digests;
using PaperDigest.Messages;
using PaperDigest.Messages.Controls;

namespace PaperDigest.Tests.Commands;

public sealed class SavedCommandTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Button_turns_on_the_readers_own_card_and_back()
    {
        var card = await _bench.AskAsync("paper", ("paper", "mora"), ("private", true));
        var saved = Assert.IsType<Reply.Turns>(await _bench.PressAsync(Labelled(card, "Save").Id, isPrivate: true)).Message;
        var reopened = await _bench.AskAsync("paper", ("paper", "mora"), ("private", true));

        var taken = Assert.IsType<Reply.Turns>(await _bench.PressAsync(Labelled(saved, "Saved").Id, isPrivate: true)).Message;

        Assert.Equal(ButtonTone.Positive, Labelled(reopened, "Saved").Tone);
        Assert.Empty(_bench.ReadingLists.All);
        Assert.NotNull(Labelled(taken, "Save"));
    }

    [Fact]
    public async Task Card_of_many_stays_and_tells_whoever_presses()
    {
        var card = await _bench.AskAsync("paper", ("paper", "mora"));

        var told = Assert.IsType<Reply.Says>(await _bench.PressAsync(Labelled(card, "Save").Id, isPrivate: false));
        var again = CommandBench.Said(await _bench.PressAsync(Labelled(card, "Save").Id, isPrivate: false));
        var list = CommandBench.Said(await _bench.PressAsync(Labelled(again, "Reading list").Id, isPrivate: true));
        var off = CommandBench.Said(await _bench.PressAsync(Labelled(again, "Remove it again").Id, isPrivate: true));

        Assert.True(told.IsPrivate);
        Assert.Contains("Saved: **MoRA", told.Message.Text, StringComparison.Ordinal);
        Assert.Contains("already", again.Text, StringComparison.Ordinal);
        Assert.Contains("MoRA", CommandBench.TextOf(list), StringComparison.Ordinal);
        Assert.Contains("Removed: MoRA", off.Text, StringComparison.Ordinal);
        Assert.Empty(_bench.ReadingLists.All);
    }

    [Fact]
    public async Task Nobody_sees_another_readers_list()
    {
        await SaveAsync(PaperFixture.Mora);

        _bench.Reader = _bench.Reader with { User = new(201) };

        Assert.Contains("empty", CommandBench.TextOf(await _bench.AskAsync("saved")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_opens_a_paper_and_takes_papers_off_by_menu()
    {
        await SaveAsync(PaperFixture.Mora);
        await SaveAsync(PaperFixture.Long);
        var list = await _bench.AskAsync("saved");
        var (opening, takingOff) = (Menu(list, 0), Menu(list, 1));

        var opened = CommandBench.Said(await _bench.PressAsync(opening.Id, isPrivate: true, opening.Items[1].Value));
        var left = CommandBench.Said(await _bench.PressAsync(takingOff.Id, isPrivate: true, takingOff.Items[0].Value));
        var none = CommandBench.Said(await _bench.PressAsync(takingOff.Id, isPrivate: true, takingOff.Items[1].Value));

        Assert.Contains("MoRA", opened.Cards[0].Title, StringComparison.Ordinal);
        Assert.NotNull(Labelled(opened, "Saved"));
        Assert.Contains("Removed: A paper", left.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A paper", left.Cards[0].Description, StringComparison.Ordinal);
        Assert.Contains("empty", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_is_leafed_through_when_it_is_long()
    {
        foreach (var number in Enumerable.Range(1, 8))
        {
            await SaveElsewhereAsync($"gone-{number}");
        }

        var first = await _bench.AskAsync("saved");
        var second = CommandBench.Said(await _bench.PressAsync(new ControlState.SavedPage(2)));

        Assert.Contains("gone-8", CommandBench.TextOf(first), StringComparison.Ordinal);
        Assert.Contains("gone-1", CommandBench.TextOf(second), StringComparison.Ordinal);
        Assert.Contains("Page 2 of 2", CommandBench.TextOf(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_that_left_the_digests_is_listed_and_exported_as_it_was_saved()
    {
        await SaveElsewhereAsync("gone-1");

        var list = await _bench.AskAsync("saved");
        var file = Assert.Single(CommandBench.Said(await _bench.PressAsync(new ControlState.SavedExport(PaperDigest.ReadingLists.Citations.CitationFormat.BibTex))).Attachments);

        Assert.Contains("[The paper gone-1](https://example.org/gone-1)", CommandBench.TextOf(list), StringComparison.Ordinal);
        Assert.Contains("The paper gone-1", Encoding.UTF8.GetString(file.Content.AsSpan()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BibTeX", "reading-list.bib", "eprint = {2405.12130}")]
    [InlineData("RIS", "reading-list.ris", "AN  - arXiv:2405.12130")]
    [InlineData("CSV", "reading-list.csv", "2405.12130,MoRA: High-Rank Updating")]
    public async Task List_leaves_as_a_file(string label, string name, string expected)
    {
        await SaveAsync(PaperFixture.Mora);
        var list = await _bench.AskAsync("saved");

        var reply = Assert.IsType<Reply.Says>(await _bench.PressAsync(Labelled(list, label).Id, isPrivate: true));

        Assert.True(reply.IsPrivate);
        var file = Assert.Single(reply.Message.Attachments);
        Assert.Equal(name, file.FileName);
        Assert.Contains(expected, Encoding.UTF8.GetString(file.Content.AsSpan()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_has_an_end()
    {
        foreach (var number in Enumerable.Range(1, 1000))
        {
            await SaveElsewhereAsync($"gone-{number}");
        }

        var told = CommandBench.Said(await _bench.PressAsync(new ControlState.SavePaper(ShortKey.Of(PaperFixture.Mora), Language.English, 1)));

        Assert.Contains("1,000", told.Text, StringComparison.Ordinal);
        Assert.Equal(1000, _bench.ReadingLists.All.Count);
    }

    private Task<Reply> SaveAsync(PaperId paper)
    {
        _bench.Clock.Advance(TimeSpan.FromSeconds(1));
        return _bench.PressAsync(new ControlState.SavePaper(ShortKey.Of(paper), Language.English, 1));
    }

    private Task<bool> SaveElsewhereAsync(string id) => _bench.ReadingLists.SaveAsync(
        new()
        {
            Person = CommandBench.Ada,
            Paper = new PaperId(id),
            Title = $"The paper {id}",
            Link = new Uri($"https://example.org/{id}"),
            Week = PaperFixture.Older,
            SavedAt = _bench.Clock.GetUtcNow(),
        },
        TestContext.Current.CancellationToken);

    private static ControlRow.Menu Menu(Message message, int index) => message.Controls.OfType<ControlRow.Menu>().ElementAt(index);

    private static Button.Acts Labelled(Message message, string label) => message.Controls.OfType<ControlRow.Buttons>().SelectMany(row => row.Items).OfType<Button.Acts>().Single(button => string.Equals(button.Label, label, StringComparison.Ordinal));
}
