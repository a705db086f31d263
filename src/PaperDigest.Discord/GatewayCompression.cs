namespace PaperDigest.Discord;

/// <summary>How the gateway's words are packed. https://discord.com/developers/docs/events/gateway#transport-compression.</summary>
public enum GatewayCompression
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>One zlib stream for the whole connection: a fifth of the bytes, for a bot in very many servers.</summary>
    ZlibStream,
}
