namespace PaperDigest.Discord.Gateway;

/// <summary>Shards that must not identify at the same time. Belongs to an <see cref="IdentifyGate"/> and its lock.</summary>
internal sealed class IdentifyBucket
{
    /// <summary>Held by the shard whose turn it is.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    public TimeSpan NextTurn { get; set; }
}
