using Microsoft.Extensions.Options;
using PaperDigest.Bot.Digests;
using PaperDigest.Digests;
using PaperDigest.Sandbox.Clocks;

namespace PaperDigest.Bot.Tests.Digests;

public sealed class DigestLoaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DigestShelf _shelf = new();
    private readonly ListedLog<DigestLoader> _log = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_problem_is_logged_once()
    {
        var loader = Loader(_folder.Path);
        _folder.Write("2024-W21.en.md", "nothing");

        await LookAsync(loader);
        _folder.WriteDigest("2024-W22", "Good");
        await LookAsync(loader);

        Assert.Single(_log.Lines, line => line.Contains("PD101", StringComparison.Ordinal));
        Assert.Equal(2, _shelf.Report.ErrorCount);
        Assert.Equal(2, _shelf.Report.FileCount);
    }

    [Fact]
    public async Task Problem_that_comes_back_is_logged_again()
    {
        var loader = Loader(_folder.Path);
        foreach (var text in new[] { "nothing", TemporaryFolder.Digest("2024-W21", "Good"), "nothing!" })
        {
            _folder.Write("2024-W21.en.md", text);
            await LookAsync(loader);
        }

        Assert.Equal(2, _log.Lines.Count(line => line.Contains("PD101", StringComparison.Ordinal)));
        Assert.Equal(1, _shelf.Current.PaperCount);
    }

    [Fact]
    public async Task Look_without_change_leaves_the_catalogue_alone()
    {
        var loader = Loader(_folder.Path);
        _folder.WriteDigest("2024-W21", "Good");
        await LookAsync(loader);
        var before = _shelf.Current;

        await LookAsync(loader);

        Assert.Same(before, _shelf.Current);
    }

    [Fact]
    public async Task Missing_folder_is_told_once_with_what_to_do()
    {
        var loader = Loader(_folder.PathOf("nowhere"));

        await LookAsync(loader);
        await LookAsync(loader);

        Assert.Contains("Digests__Path", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.NotEmpty(_shelf.Report.Trouble);
    }

    [Fact]
    public async Task Folder_that_goes_away_leaves_its_digests_in_force_and_may_come_back()
    {
        var loader = Loader(_folder.PathOf("digests"));
        _folder.Write("digests/2024-W21.en.md", TemporaryFolder.Digest("2024-W21", "Good"));
        await LookAsync(loader);

        Directory.Move(_folder.PathOf("digests"), _folder.PathOf("unmounted"));
        await LookAsync(loader);
        var whileAway = (_shelf.Current.PaperCount, _shelf.Report.Trouble);
        Directory.Move(_folder.PathOf("unmounted"), _folder.PathOf("digests"));
        await LookAsync(loader);

        Assert.Equal(1, whileAway.PaperCount);
        Assert.NotEmpty(whileAway.Trouble);
        Assert.Empty(_shelf.Report.Trouble);
        Assert.Equal(1, _shelf.Current.PaperCount);
    }

    private static Task LookAsync(DigestLoader loader) => loader.LookAsync(TestContext.Current.CancellationToken);

    private DigestLoader Loader(string path) =>
        new(_shelf, Options.Create(new DigestOptions { Path = path }), new HandSetClock(new DateTimeOffset(2024, 5, 27, 9, 0, 0, TimeSpan.Zero)), _log);
}
