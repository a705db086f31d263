using System.Buffers;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace PaperDigest.Discord.Gateway;

/// <summary>A gateway connection over the network.</summary>
internal sealed class WebGatewaySocket : IGatewaySocket
{
    private const int FirstBufferBytes = 16 * 1024;

    /// <summary>READY and GUILD_CREATE are the longest; ten times the longest reported.</summary>
    internal const int MaxMessageBytes = 64 * 1024 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBufferBytes);

    /// <summary>A socket not yet connected.</summary>
    public WebGatewaySocket(string userAgent, bool useSystemProxy)
    {
        _socket.Options.SetRequestHeader("User-Agent", userAgent);
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        if (!useSystemProxy)
        {
            _socket.Options.Proxy = null;
        }
    }

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken) =>
        GuardAsync(async () =>
        {
            await _socket.ConnectAsync(address, cancellationToken);
            return true;
        }, cancellationToken);

    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await GuardAsync(async () =>
            {
                await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
                return true;
            }, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    public async ValueTask<SocketMessage> ReceiveAsync(CancellationToken cancellationToken) =>
        await GuardAsync(() => ReadToEndAsync(cancellationToken), cancellationToken);

    public async Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        await _sending.WaitAsync(cancellationToken);
        try
        {
            await GuardAsync(async () =>
            {
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, cancellationToken);
                return true;
            }, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        _sending.Dispose();
        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }

        return ValueTask.CompletedTask;
    }

    private async Task<SocketMessage> ReadToEndAsync(CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            if (length == _buffer.Length)
            {
                Grow(length);
            }

            var result = await _socket.ReceiveAsync(_buffer.AsMemory(length), cancellationToken);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return new SocketMessage(default, IsClosed: true, (int?)_socket.CloseStatus is var code && code == 1005 ? null : code);
            }

            length += result.Count;
            if (result.EndOfMessage)
            {
                return new SocketMessage(_buffer.AsMemory(0, length), IsClosed: false, CloseCode: null);
            }
        }
    }

    private void Grow(int length)
    {
        if (length >= MaxMessageBytes)
        {
            throw new IOException("A message of the gateway's has no end.");
        }

        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        _buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }

    /// <summary>Everything that can break below is one thing to those above.</summary>
    private static async Task<T> GuardAsync<T>(Func<Task<T>> act, CancellationToken cancellationToken)
    {
        try
        {
            return await act();
        }
        catch (Exception e) when (e is WebSocketException or SocketException or HttpRequestException or ObjectDisposedException or InvalidOperationException)
        {
            throw new IOException("The connection to the gateway broke.", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // A send that was given up aborts the socket, and the read under way ends as cancelled although nobody cancelled it.
            throw new IOException("The connection to the gateway was aborted.", e);
        }
    }
}
