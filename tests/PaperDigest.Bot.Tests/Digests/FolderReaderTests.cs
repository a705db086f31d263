using PaperDigest.Bot.Digests;

namespace PaperDigest.Bot.Tests.Digests;

public sealed class FolderReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FolderReader _reader;

    public FolderReaderTests() => _reader = new FolderReader(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task First_look_reads_digests_and_categories_and_nothing_else()
    {
        string[] names = ["2024-W21.en.md", "categories.yml", "2023/2023-W01.en.md", "README.md", ".2024-W21.en.md.swp", ".#2024-W21.en.md", "2024-W21.en.md~", "picture.png"];
        foreach (var name in names)
        {
            _folder.Write(name, "text");
        }

        var change = await LookAsync();

        Assert.Equal(names[..3].Order(StringComparer.Ordinal), change.Changed.Select(file => file.Path).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Empty(change.Removed);
    }

    [Fact]
    public async Task Folder_at_rest_is_no_change()
    {
        _folder.WriteDigest("2024-W21", "One");
        await LookAsync();

        Assert.True((await LookAsync()).IsEmpty);
    }

    [Fact]
    public async Task File_written_to_is_read_again()
    {
        _folder.WriteDigest("2024-W21", "One");
        await LookAsync();
        _folder.WriteDigest("2024-W21", "Another");

        Assert.Equal("2024-W21.en.md", Assert.Single((await LookAsync()).Changed).Path);
    }

    [Fact]
    public async Task File_replaced_by_rename_is_read_again()
    {
        _folder.WriteDigest("2024-W21", "One");
        await LookAsync();
        _folder.Write("new.tmp", TemporaryFolder.Digest("2024-W21", "Renamed"));
        File.Move(_folder.PathOf("new.tmp"), _folder.PathOf("2024-W21.en.md"), overwrite: true);

        var change = await LookAsync();

        Assert.Equal("2024-W21.en.md", Assert.Single(change.Changed).Path);
        Assert.Empty(change.Removed);
    }

    [Fact]
    public async Task Deleted_file_is_told()
    {
        _folder.WriteDigest("2024-W21", "One");
        await LookAsync();
        File.Delete(_folder.PathOf("2024-W21.en.md"));

        Assert.Equal("2024-W21.en.md", Assert.Single((await LookAsync()).Removed));
    }

    [Fact]
    public async Task Unreadable_file_is_told_once_and_read_when_it_can_be()
    {
        File.CreateSymbolicLink(_folder.PathOf("2024-W21.en.md"), _folder.PathOf("elsewhere"));

        var first = await LookAsync();
        var second = await LookAsync();
        _folder.Write("elsewhere", TemporaryFolder.Digest("2024-W21", "Back"));
        var third = await LookAsync();

        Assert.NotEmpty(Assert.Single(first.Changed).ReadFailure);
        Assert.True(second.IsEmpty);
        Assert.Empty(Assert.Single(third.Changed).ReadFailure);
    }

    [Fact]
    public async Task Missing_folder_is_said()
    {
        var reader = new FolderReader(_folder.PathOf("nowhere"));

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => reader.LookAsync(TestContext.Current.CancellationToken));
    }

    private Task<FolderChange> LookAsync() => _reader.LookAsync(TestContext.Current.CancellationToken);
}
