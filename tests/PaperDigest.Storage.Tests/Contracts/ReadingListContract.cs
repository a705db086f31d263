using PaperDigest.Digests;
using PaperDigest.Ports;
using PaperDigest.ReadingLists;

namespace PaperDigest.Storage.Tests.Contracts;

/// <summary>What every store of reading lists promises, whatever its database.</summary>
public abstract class ReadingListContract : StoreContract
{
    private static readonly UserId Lin = new(5);
    private static readonly UserId Ada = new(ulong.MaxValue >> 1);

    private IReadingLists Lists => Store.ReadingLists;

    [Fact]
    public async Task Paper_reads_back_whole_when_saved()
    {
        var paper = Saved("论文-2", Ada) with { Title = "It's “one”; DROP TABLE saved_paper -- 𠮷", Link = new Uri("https://example.org/a?b=%20&c=1#d"), SavedAt = Nine.AddTicks(1) };
        var bare = Saved("cs/0112017", Ada) with { Link = null };

        Assert.True(await Lists.SaveAsync(bare, Cancellation));
        Assert.True(await Lists.SaveAsync(paper, Cancellation));

        Assert.Equal([paper, bare], await Lists.ListAsync(Ada, Cancellation));
    }

    [Fact]
    public async Task Paper_stands_on_a_list_once()
    {
        var first = Saved("2405.12130", Lin);
        await Lists.SaveAsync(first, Cancellation);

        var isNew = await Lists.SaveAsync(first with { Title = "Another title", SavedAt = Nine.AddDays(1) }, Cancellation);

        Assert.False(isNew);
        Assert.Equal(first, Assert.Single(await Lists.ListAsync(Lin, Cancellation)));
    }

    [Fact]
    public async Task List_is_last_saved_first_and_one_persons_only()
    {
        await Lists.SaveAsync(Saved("1", Lin), Cancellation);
        await Lists.SaveAsync(Saved("2", Lin), Cancellation);
        await Lists.SaveAsync(Saved("3", Lin) with { SavedAt = Nine.AddDays(-1) }, Cancellation);
        await Lists.SaveAsync(Saved("1", Ada), Cancellation);

        Assert.Equal(["2", "1", "3"], (await Lists.ListAsync(Lin, Cancellation)).Select(paper => paper.Paper.Value), StringComparer.Ordinal);
        Assert.Single(await Lists.ListAsync(Ada, Cancellation));
        Assert.Empty(await Lists.ListAsync(new UserId(404), Cancellation));
    }

    [Fact]
    public async Task Removal_takes_one_paper_of_one_person()
    {
        await Lists.SaveAsync(Saved("1", Lin), Cancellation);
        await Lists.SaveAsync(Saved("2", Lin), Cancellation);
        await Lists.SaveAsync(Saved("1", Ada), Cancellation);

        Assert.True(await Lists.RemoveAsync(Lin, new PaperId("1"), Cancellation));
        Assert.False(await Lists.RemoveAsync(Lin, new PaperId("1"), Cancellation));

        Assert.False(await Lists.HasAsync(Lin, new PaperId("1"), Cancellation));
        Assert.True(await Lists.HasAsync(Lin, new PaperId("2"), Cancellation));
        Assert.True(await Lists.HasAsync(Ada, new PaperId("1"), Cancellation));
    }

    private static SavedPaper Saved(string id, UserId person) => Some.Saved(person.Value, id);
}
