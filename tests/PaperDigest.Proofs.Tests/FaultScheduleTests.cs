using PaperDigest.Proofs.Tests.Bots;
using PaperDigest.Proofs.Tests.Campaigns;
using PaperDigest.Proofs.Tests.Stories;

namespace PaperDigest.Proofs.Tests;

/// <summary>Thousands of fault schedules over the whole bot on the pretend Discord. How one is played, and played again: README.md.</summary>
public sealed class FaultScheduleTests(ITestOutputHelper output)
{
    private const int Stories = 5000;
    private const int MostShown = 5;
    private const int MostFindings = 8;

    [Fact]
    public async Task Whatever_goes_wrong_nothing_is_posted_twice_and_nothing_is_lost()
    {
        var ends = await Campaign.TellAsync(Seeds.Of(Stories), BotChanges.None, TestContext.Current.CancellationToken);

        Count(ends);
        StoryEnd[] failed = [.. ends.Where(end => end.Findings.Count > 0)];
        foreach (var end in failed.Take(MostShown))
        {
            Show(end);
        }

        if (Seeds.IsOne)
        {
            output.WriteLine(ends[0].Journal);
        }

        Assert.True(failed.Length == 0, $"{failed.Length} of {ends.Count} stories ended badly: {string.Join(", ", failed.Select(end => end.Seed))}");
    }

    private void Show(StoryEnd end)
    {
        output.WriteLine($"Seed {end.Seed} ended badly. Play it again: {Seeds.One}={end.Seed} dotnet test tests/PaperDigest.Proofs.Tests --filter FaultScheduleTests");
        foreach (var finding in end.Findings.Take(MostFindings))
        {
            output.WriteLine($"  {finding}");
        }
    }

    /// <summary>What went wrong how often: a schedule without faults proves nothing.</summary>
    private void Count(IEnumerable<StoryEnd> ends)
    {
        foreach (var kind in ends.SelectMany(end => end.Counts).GroupBy(pair => pair.Kind, pair => pair.Count, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{kind.Sum(),8} × {kind.Key}");
        }
    }
}
