namespace PaperDigest.Discord.Gateway;

/// <summary>Which part of the servers a connection is for. https://discord.com/developers/docs/topics/gateway#sharding.</summary>
/// <param name="Id">From 0.</param>
/// <param name="Count">Of all shards.</param>
/// <param name="Address">The gateway's own.</param>
/// <param name="IsAddressFixed">Whether it was set by the operator: then broken sessions are resumed there too.</param>
internal sealed record ShardSettings(int Id, int Count, Uri Address, bool IsAddressFixed)
{
    /// <summary>How its words are packed.</summary>
    public GatewayCompression Compression { get; init; }
}
