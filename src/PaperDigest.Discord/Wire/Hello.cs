namespace PaperDigest.Discord.Wire;

/// <summary>The gateway's first words.</summary>
/// <param name="HeartbeatInterval">Milliseconds.</param>
internal sealed record Hello(int HeartbeatInterval);
