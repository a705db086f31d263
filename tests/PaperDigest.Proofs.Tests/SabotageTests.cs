using PaperDigest.Proofs.Tests.Bots;
using PaperDigest.Proofs.Tests.Campaigns;
using PaperDigest.Proofs.Tests.Sabotages;

namespace PaperDigest.Proofs.Tests;

/// <summary>A judge that never finds anything proves nothing: without any one of its safeguards, the bot is to be caught.</summary>
public sealed class SabotageTests(ITestOutputHelper output)
{
    private const int Batch = 32;
    private const int MostStories = 640;

    [Fact]
    public Task Bot_without_nonces_is_caught() => CatchAsync(Sabotage.WithoutNonce);

    [Fact]
    public Task Bot_that_does_not_know_its_marks_is_caught() => CatchAsync(Sabotage.WithoutMark);

    [Fact]
    public Task Bot_that_ignores_claim_numbers_is_caught() => CatchAsync(Sabotage.WithoutClaimNumber);

    [Fact]
    public Task Bot_that_does_not_write_down_that_it_sends_is_caught() => CatchAsync(Sabotage.WithoutSendingAt);

    private async Task CatchAsync(BotChanges changes)
    {
        for (var seed = 1; seed < MostStories; seed += Batch)
        {
            var ends = await Campaign.TellAsync(Enumerable.Range(seed, Batch), changes, TestContext.Current.CancellationToken);
            if (ends.FirstOrDefault(end => end.Findings.Any(IsDouble)) is { } caught)
            {
                output.WriteLine($"Caught by seed {caught.Seed}: {caught.Findings.First(IsDouble)}");
                return;
            }
        }

        Assert.Fail($"Not caught in {MostStories} stories.");
    }

    /// <summary>Something that readers see twice, not only a bot that stumbles.</summary>
    private static bool IsDouble(string finding) => finding.Contains("was seen ", StringComparison.Ordinal) && !finding.Contains("was seen 0 times", StringComparison.Ordinal);
}
