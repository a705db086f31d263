namespace PaperDigest.Delivery.Care;

/// <summary>What is known of the sender itself, for <c>/status</c>.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SenderHealth
{
    private volatile string _stoppedBecause = "";

    /// <summary>Why nothing is sent any more; empty while all is well.</summary>
    public string StoppedBecause
    {
        get => _stoppedBecause;
        set => _stoppedBecause = value;
    }
}
