using PaperDigest.Proofs.Tests.PowerCuts;

namespace PaperDigest.Proofs.Tests;

/// <summary>The real program, a real file, and SIGKILL.</summary>
public sealed class PowerCutTests(ITestOutputHelper output)
{
    private const int Campaigns = 3;
    private const int KillsOfEach = 18;

    // Far more than it takes: a program that never finishes must end as a failed test, not as a hanging run.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    [Fact]
    public async Task Killed_more_than_fifty_times_while_posting_it_posts_everything_once()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);

        var findings = await Task.WhenAll(Enumerable.Range(1, Campaigns).Select(seed => RunAsync(seed, patience.Token)));

        Assert.Empty(findings.SelectMany(found => found));
    }

    private async Task<IReadOnlyList<string>> RunAsync(int seed, CancellationToken cancellationToken)
    {
        await using var world = await PowerCutWorld.BeginAsync(cancellationToken);
        var campaign = new PowerCutCampaign(world, new Random(seed));
        try
        {
            await campaign.RunAsync(KillsOfEach, cancellationToken);
            return [.. (await campaign.JudgedAsync(cancellationToken)).Select(finding => $"campaign {seed}: {finding}")];
        }
        finally
        {
            output.WriteLine($"Campaign {seed}: {campaign.Kills.Count} kills\n  {string.Join("\n  ", campaign.Kills)}");
        }
    }
}
