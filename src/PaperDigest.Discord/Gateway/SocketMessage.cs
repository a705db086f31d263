namespace PaperDigest.Discord.Gateway;

/// <summary>What came out of a socket.</summary>
/// <param name="Bytes">A whole message, good until the next is asked for.</param>
/// <param name="IsClosed">Whether it was the last word.</param>
/// <param name="CloseCode">If closed: why; null if nobody said.</param>
internal readonly record struct SocketMessage(ReadOnlyMemory<byte> Bytes, bool IsClosed, int? CloseCode);
