namespace PaperDigest.Sandbox.Logs;

/// <summary>Counts requests on their way, so that a clock can be moved without running away from them. Thread-safe.</summary>
public sealed class Traffic : IDisposable
{
    private OutgoingRequests? _outgoing;
    private long _begun;
    private long _ended;

    /// <summary>How many requests have come in since the start.</summary>
    public long Begun => Interlocked.Read(ref _begun);

    /// <summary>Whether some are not answered yet.</summary>
    public bool IsUnderWay => Interlocked.Read(ref _ended) < Begun || _outgoing?.AreUnderWay == true;

    /// <summary>From now on requests of a bot in this process count from the moment it begins to send them.</summary>
    internal void CountOutgoing(int port) => _outgoing = new OutgoingRequests(port);

    internal async Task CountAsync(Func<Task> request)
    {
        Interlocked.Increment(ref _begun);
        try
        {
            await request();
        }
        finally
        {
            Interlocked.Increment(ref _ended);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _outgoing?.Dispose();
}
