namespace PaperDigest.Discord.Gateway;

/// <summary>The wire under a session: one connection, once.</summary>
/// <remarks>One reader at a time; sending is safe from anywhere. Whatever breaks is an <see cref="IOException"/>.</remarks>
internal interface IGatewaySocket : IAsyncDisposable
{
    Task ConnectAsync(Uri address, CancellationToken cancellationToken);

    Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);

    ValueTask<SocketMessage> ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Says goodbye; does not wait for theirs.</summary>
    Task CloseAsync(int code, CancellationToken cancellationToken);
}
