using PaperDigest.Proofs.Tests.Bots;
using PaperDigest.Proofs.Tests.Campaigns;

namespace PaperDigest.Proofs.Tests;

/// <summary>A seed that failed is only of use if it fails again: the same one plays the same turns, requests and answers.</summary>
public sealed class ReplayTests
{
    private const int Stories = 48;

    // A service of .NET ends over the thread pool, out of the stage's sight: on a machine where a thread sleeps through many others' turns, one
    // in some hundred stories goes on before that is back. Whatever else a bot leaves to the pool shows in many more.
    private const int MostUnlike = 2;

    [Fact]
    public async Task Seed_plays_the_same_again_while_others_are_played_beside_it()
    {
        var twice = Enumerable.Range(1, Stories).SelectMany(seed => new[] { seed, seed });

        var ends = await Campaign.TellAsync(twice, BotChanges.None, TestContext.Current.CancellationToken);

        var unlike = ends.GroupBy(end => end.Seed, end => end.Fingerprint).Where(seed => seed.Distinct().Count() > 1).Select(seed => seed.Key).ToArray();
        Assert.True(unlike.Length <= MostUnlike, $"{unlike.Length} of {Stories} seeds were played otherwise the second time: {string.Join(", ", unlike)}");
    }
}
