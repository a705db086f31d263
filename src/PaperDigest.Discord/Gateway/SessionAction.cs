using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway;

/// <summary>What a session wants done.</summary>
internal abstract record SessionAction
{
    private SessionAction()
    {
    }

    public sealed record SendHeartbeat(long? Sequence) : SessionAction;

    public sealed record SendIdentify : SessionAction;

    public sealed record SendResume(string SessionId, long Sequence) : SessionAction;

    /// <summary>Hand an event on; then tell the session by <see cref="GatewaySession.MarkDelivered"/>.</summary>
    public sealed record Deliver(GatewayFrame Frame) : SessionAction;

    /// <summary>Close the socket, and ask the session for the next connection.</summary>
    public sealed record Disconnect(int Code, string Reason) : SessionAction;
}
