using System.IO.Compression;
using System.Net.WebSockets;

namespace PaperDigest.Sandbox.Gateway;

/// <summary>Writes payloads to a socket: plain, in fragments, or through one zlib stream for the whole connection.</summary>
internal sealed class GatewayPipe : IDisposable
{
    private readonly WebSocket _socket;
    private readonly GatewayOptions _options;
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream? _zlib;

    public GatewayPipe(WebSocket socket, GatewayOptions options, bool compresses)
    {
        _socket = socket;
        _options = options;
        _zlib = compresses ? new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true) : null;
    }

    public async Task SendAsync(byte[] json, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> bytes = _zlib is null ? json : Compress(_zlib, json);
        var kind = _zlib is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
        var step = _options.FragmentBytes ?? bytes.Length;
        for (var at = 0; at < bytes.Length; at += step)
        {
            var part = bytes.Slice(at, Math.Min(step, bytes.Length - at));
            await _socket.SendAsync(part, kind, at + step >= bytes.Length, cancellationToken);
        }
    }

    public void Dispose()
    {
        _zlib?.Dispose();
        _compressed.Dispose();
    }

    // A flush ends each message with 00 00 FF FF, which is how clients know that it is whole.
    private byte[] Compress(ZLibStream zlib, byte[] json)
    {
        _compressed.SetLength(0);
        zlib.Write(json);
        zlib.Flush();
        return _compressed.ToArray();
    }
}
