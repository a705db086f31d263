using Microsoft.Extensions.Options;
using PaperDigest.Bot.Digests;
using PaperDigest.Digests;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Bot.Tests.Digests;

public sealed class DigestFolderTests : IAsyncDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly DigestShelf _shelf = new();
    private readonly HandSetClock _clock = new(new DateTimeOffset(2024, 5, 27, 9, 0, 0, TimeSpan.Zero));
    private readonly DigestOptions _options;
    private readonly DigestFolder _folder;

    public DigestFolderTests()
    {
        _options = new DigestOptions { Path = _temporary.PathOf("digests"), PollInterval = TimeSpan.FromMinutes(1) };
        var options = Options.Create(_options);
        var loader = new DigestLoader(_shelf, options, _clock, new ListedLog<DigestLoader>());
        _folder = new DigestFolder(loader, options, _clock, new ListedLog<DigestFolder>());
    }

    public async ValueTask DisposeAsync()
    {
        await _folder.StopAsync(CancellationToken.None);
        _folder.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public async Task Shelf_is_full_when_the_start_is_over()
    {
        Write("2024-W21", "One");

        await StartAsync();

        Assert.Equal("One", Assert.Single(_shelf.Current.Papers).Texts[0].Title);
    }

    [Fact]
    public async Task Edited_file_is_taken_in_when_the_system_tells_of_it()
    {
        Write("2024-W21", "One");
        LetPass(TimeSpan.FromSeconds(1));
        await StartAsync();
        var replaced = ReplacementBy("Another title");

        Write("2024-W21", "Another title");
        await replaced;

        Assert.Equal(1, _shelf.Current.PaperCount);
    }

    [Fact]
    public async Task Folder_that_is_missing_at_first_is_found_by_looking_again()
    {
        LetPass(_options.PollInterval);
        var replaced = ReplacementBy("One");
        await StartAsync();
        var isMissing = _shelf.Report.Trouble.Length > 0;

        Write("2024-W21", "One");
        await replaced;

        Assert.True(isMissing);
        Assert.Empty(_shelf.Report.Trouble);
        Assert.Equal(1, _shelf.Current.PaperCount);
    }

    private void Write(string week, string title) => _temporary.Write($"digests/{week}.en.md", TemporaryFolder.Digest(week, title));

    private Task StartAsync() => _folder.StartAsync(TestContext.Current.CancellationToken);

    /// <summary>Whenever the folder begins to wait, so much time passes.</summary>
    private void LetPass(TimeSpan step) => _clock.TimerArmed += (_, _) => ThreadPool.QueueUserWorkItem(_ => _clock.Advance(step));

    /// <summary>A file that is being written may be read half: then it is read again, so only what it holds at last counts.</summary>
    private Task ReplacementBy(string title)
    {
        var replaced = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _shelf.Replaced += (_, _) =>
        {
            if (_shelf.Current.Papers.Any(paper => string.Equals(paper.Texts[0].Title, title, StringComparison.Ordinal)))
            {
                replaced.TrySetResult();
            }
        };
        return replaced.Task.WaitAsync(TestContext.Current.CancellationToken);
    }
}
