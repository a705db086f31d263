namespace PaperDigest.Sandbox.Logs;

/// <summary>Tells of a request that was answered.</summary>
public sealed class LoggedRequestEventArgs(LoggedRequest request) : EventArgs
{
    /// <summary>The request.</summary>
    public LoggedRequest Request { get; } = request;
}
