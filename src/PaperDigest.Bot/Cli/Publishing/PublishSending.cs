using System.Collections.Immutable;
using System.CommandLine;
using PaperDigest.Delivery;
using PaperDigest.Digests;
using PaperDigest.Storage.Leases;
using Spectre.Console;

namespace PaperDigest.Bot.Cli.Publishing;

/// <summary>Has a planned week sent: by the bot that holds the sender's role, or else by this process, which takes the role meanwhile.</summary>
internal sealed class PublishSending(SenderLease lease, LoneSender sender, Publication publication, TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>Plans, and waits for the end.</summary>
    /// <returns>What was planned, the receipts at the end, and whether Discord refuses everything.</returns>
    public async Task<(ImmutableArray<PublicationEntry> Entries, ImmutableArray<RunReceipt> Runs, bool IsRefused)> SendAsync(
        Func<Task<ImmutableArray<PublicationEntry>>> planAsync, IsoWeek week, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        // The role first: whoever plans without it might find that nobody sends.
        var isAlone = await AcquireAsync(console, cancellationToken);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var entries = await planAsync();
            var work = isAlone ? Task.WhenAny(sender.RunAsync(enough.Token), lease.KeepAsync(enough.Token)) : Task.Delay(Timeout.InfiniteTimeSpan, time, enough.Token);
            if (!isAlone)
            {
                await lease.NudgeAsync(cancellationToken);
            }

            var runs = await WatchAsync([.. entries.Select(entry => entry.Subscription.Id)], week, work, console, cancellationToken);
            var isRefused = isAlone && work.IsCompleted;
            return (entries, runs, isRefused);
        }
        finally
        {
            await enough.CancelAsync();
            await lease.ReleaseAsync(CancellationToken.None);
        }
    }

    private async Task<bool> AcquireAsync(InvocationConfiguration console, CancellationToken cancellationToken)
    {
        switch (await lease.AcquireAsync(cancellationToken))
        {
            case LeaseOutcome.RefusedBy refused:
                await console.Error.WriteLineAsync($"The sending is done by the bot that runs: {refused.Holder}.");
                return false;
            default:
                await console.Error.WriteLineAsync("No bot runs on this database: this command does the sending.");
                return true;
        }
    }

    /// <summary>Looks at the receipts until all runs are over, or until the work is, and lets a bar grow meanwhile.</summary>
    private Task<ImmutableArray<RunReceipt>> WatchAsync(
        HashSet<SubscriptionId> of, IsoWeek week, Task work, InvocationConfiguration console, CancellationToken cancellationToken) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) }).Progress().StartAsync(async bars =>
        {
            var bar = bars.AddTask($"{week}");
            while (true)
            {
                var isOver = work.IsCompleted;
                var runs = await publication.ReadReceiptsAsync(week, of, cancellationToken);
                Show(bar, PublishText.SumOf(runs));
                if (isOver || runs.All(run => run.Numbers.IsFinal))
                {
                    return runs;
                }

                await Task.WhenAny(work, Task.Delay(BetweenLooks, time, cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
            }
        });

    private static void Show(ProgressTask bar, Receipt sum)
    {
        bar.MaxValue = Math.Max(1, sum.Planned);
        bar.Value = sum.Planned == 0 ? 1 : sum.Planned - sum.Open;
    }
}
