namespace PaperDigest.Discord.Gateway;

/// <summary>Discord's limit on frames from us: 120 in 60 seconds, some kept for heartbeats.</summary>
/// <remarks>A sliding log. Thread-safe. https://discord.com/developers/docs/topics/gateway#rate-limiting.</remarks>
internal sealed class SendBudget
{
    private const int Frames = 120;
    private const int KeptForHeartbeats = 5;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _sent = new();

    /// <summary>Whether one more frame may go now; counts it if so.</summary>
    public bool TrySpend(TimeSpan now, bool isHeartbeat)
    {
        lock (_lock)
        {
            while (_sent.TryPeek(out var oldest) && oldest + Period <= now)
            {
                _sent.Dequeue();
            }

            if (_sent.Count >= (isHeartbeat ? Frames : Frames - KeptForHeartbeats))
            {
                return false;
            }

            _sent.Enqueue(now);
            return true;
        }
    }
}
