namespace PaperDigest.Proofs.Tests.Stages;

/// <summary>
/// The stage has a thread of its own and waits on it. Were it to await, it would go on in the thread pool like the bots' own work, and
/// could not tell any more whether all of that has come back.
/// </summary>
internal static class Waiting
{
    // One may overtake what was handed over before it; as many as the pool has threads on a small machine, and one more, hardly do.
    private const int Fences = 3;

    extension<T>(Task<T> task)
    {
        public T Awaited() => task.GetAwaiter().GetResult();
    }

    extension(Task task)
    {
        public void Await() => task.GetAwaiter().GetResult();
    }

    /// <summary>Waits until the thread pool has taken on what was handed to it before: some of a bot's work takes a hop over it.</summary>
    public static void ForHops()
    {
        using var reached = new ManualResetEventSlim(initialState: false, spinCount: 1); // The others need the processor more.
        for (var fence = 0; fence < Fences; fence++)
        {
            reached.Reset();
            ThreadPool.UnsafeQueueUserWorkItem(static signal => signal.Set(), reached, preferLocal: false);
            reached.Wait();
        }
    }
}
