using System.Collections.Concurrent;
using PaperDigest.Proofs.Tests.Bots;
using PaperDigest.Proofs.Tests.Stories;

namespace PaperDigest.Proofs.Tests.Campaigns;

/// <summary>Tells many stories, some at a time, each on a thread of its own.</summary>
internal static class Campaign
{
    // One waits for its sockets and its file while the other computes.
    private static readonly int Stages = 2 * Environment.ProcessorCount;

    public static async Task<IReadOnlyList<StoryEnd>> TellAsync(IEnumerable<int> seeds, BotChanges changes, CancellationToken cancellationToken)
    {
        var queue = new ConcurrentQueue<int>(seeds);
        var ends = new ConcurrentBag<StoryEnd>();
        void Tell()
        {
            while (!cancellationToken.IsCancellationRequested && queue.TryDequeue(out var seed))
            {
                ends.Add(Story.Tell(seed, changes));
            }
        }

        await Task.WhenAll(Enumerable.Range(0, Stages).Select(_ =>
            Task.Factory.StartNew(Tell, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        return [.. ends.OrderBy(end => end.Seed)];
    }
}
