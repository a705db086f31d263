using PaperDigest.Discord.Wire;

namespace PaperDigest.Discord.Gateway;

/// <summary>What happens to a session.</summary>
internal abstract record SessionInput
{
    private SessionInput()
    {
    }

    /// <summary>The socket is open.</summary>
    public sealed record Opened : SessionInput;

    /// <summary>The socket could not be opened.</summary>
    public sealed record Failed : SessionInput;

    /// <summary>A frame came.</summary>
    public sealed record Received(GatewayFrame Frame) : SessionInput;

    /// <summary>Time has passed.</summary>
    /// <param name="IsReaderBusy">Whether an event is being handed on, so that an answer to our heartbeat may lie unread.</param>
    public sealed record Ticked(bool IsReaderBusy = false) : SessionInput;

    /// <summary>The socket is closed, or broke.</summary>
    /// <param name="Code">Null if none was given.</param>
    public sealed record Closed(int? Code) : SessionInput;
}
