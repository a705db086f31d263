using System.Globalization;
using PaperDigest.Delivery;
using PaperDigest.Proofs.Tests.Truths;

namespace PaperDigest.Proofs.Tests.PowerCuts;

/// <summary>Kills the real program again and again while it posts, then lets it finish, and compares what readers see with the ledger.</summary>
internal sealed class PowerCutCampaign(PowerCutWorld world, Random chance)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>When it was killed, for those who want to understand a failure.</summary>
    public List<string> Kills { get; } = [];

    public async Task RunAsync(int kills, CancellationToken cancellationToken)
    {
        world.Weeks.Publish();
        for (var kill = 0; kill < kills; kill++)
        {
            if (kill > 0 && kill % (kills / WeekFiles.Count) == 0)
            {
                world.Weeks.Publish();
            }

            await LiveAndDieAsync(cancellationToken);
        }

        await FinishAsync(cancellationToken);
    }

    /// <summary>What is wrong; empty if all is well.</summary>
    public async Task<IReadOnlyList<string>> JudgedAsync(CancellationToken cancellationToken)
    {
        var rows = await world.ReadLedgerAsync(cancellationToken);
        var eyes = new Eyes(world.Discord);
        var findings = new List<string>();
        foreach (var row in rows)
        {
            var seen = eyes.Find(row.Mark).ToArray();
            if (row.State is not PartState.Sent sent || seen is not [var only] || only.Id.Value != sent.Message.Value)
            {
                findings.Add($"{row.Key} was seen {seen.Length} times and is {row.State}");
            }
        }

        foreach (var name in world.Weeks.Names)
        {
            var channels = eyes.Containing(name).Select(message => message.ChannelId).ToArray();
            if (channels.Length != PowerCutWorld.Channels || channels.Distinct().Count() != PowerCutWorld.Channels)
            {
                findings.Add($"{name} was seen {channels.Length} times in {channels.Distinct().Count()} channels");
            }
        }

        return findings;
    }

    /// <summary>Mostly in the middle of posting; now and then at any moment after the start.</summary>
    private async Task LiveAndDieAsync(CancellationToken cancellationToken)
    {
        var before = world.Posts;
        await using var program = world.Start();
        var isBlind = chance.Next(5) == 0;
        var goal = before + chance.Next(1, 40);
        if (!isBlind)
        {
            await UntilPostedAsync(goal, cancellationToken);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(isBlind ? 2500 : 40)), TimeProvider.System, cancellationToken);
        await program.KillAsync(cancellationToken);
        Kills.Add(string.Create(CultureInfo.InvariantCulture, $"after {world.Posts - before} posts{(isBlind ? ", at any moment" : $", meant to be {goal - before}")}"));
    }

    private async Task UntilPostedAsync(int goal, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LongestWait);
        try
        {
            await world.Discord.WaitUntilAsync(_ => world.Posts >= goal, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Everything left waits for the leases of those who were killed: then it is killed while it waits too.
        }
    }

    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        for (var week = 0; week < WeekFiles.Count; week++)
        {
            world.Weeks.Publish();
        }

        await using var program = world.Start();
        using var looks = new PeriodicTimer(BetweenLooks, TimeProvider.System);
        while (!await IsFinishedAsync(cancellationToken))
        {
            if (!program.IsRunning)
            {
                throw new InvalidOperationException($"The program ended by itself. It said:\n{program.Output}");
            }

            await looks.WaitForNextTickAsync(cancellationToken);
        }
    }

    private async Task<bool> IsFinishedAsync(CancellationToken cancellationToken) =>
        world.Posts >= PowerCutWorld.Channels * WeekFiles.Count
        && await world.ReadLedgerAsync(cancellationToken) is var rows
        && rows.All(row => !row.State.IsOpen)
        && rows.DistinctBy(row => (row.Key.Subscription, row.Key.Week)).Count() == PowerCutWorld.Channels * WeekFiles.Count;
}
