using System.IO.Compression;

namespace PaperDigest.Discord.Gateway;

/// <summary>Unpacks what comes out of a socket: one zlib stream for the whole connection, flushed after each message.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#transport-compression.</remarks>
internal sealed class InflatingSocket : IGatewaySocket
{
    /// <summary>A small message must not be able to fill the memory.</summary>
    private const int MaxMessageBytes = WebGatewaySocket.MaxMessageBytes;
    private const int StepBytes = 16 * 1024;

    private readonly IGatewaySocket _inner;
    private readonly MemoryStream _packed = new();
    private readonly MemoryStream _unpacked = new();
    private readonly ZLibStream _zlib;

    /// <summary>Unpacks what this one receives, and disposes of it.</summary>
    public InflatingSocket(IGatewaySocket inner)
    {
        _inner = inner;
        _zlib = new ZLibStream(_packed, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <summary>Ends every message; a part that does not end so belongs to the next.</summary>
    private static ReadOnlySpan<byte> FlushMark => [0x00, 0x00, 0xFF, 0xFF];

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken) => _inner.ConnectAsync(address, cancellationToken);

    public Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => _inner.SendAsync(message, cancellationToken);

    public async ValueTask<SocketMessage> ReceiveAsync(CancellationToken cancellationToken)
    {
        _packed.SetLength(0);
        while (true)
        {
            var part = await _inner.ReceiveAsync(cancellationToken);
            if (part.IsClosed)
            {
                return part;
            }

            await _packed.WriteAsync(part.Bytes, cancellationToken);
            if (part.Bytes.Span.EndsWith(FlushMark))
            {
                return new SocketMessage(Unpack(), IsClosed: false, CloseCode: null);
            }

            if (_packed.Length > MaxMessageBytes)
            {
                throw new IOException("A packed message of the gateway's has no end.");
            }
        }
    }

    public Task CloseAsync(int code, CancellationToken cancellationToken) => _inner.CloseAsync(code, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _zlib.DisposeAsync();
        await _packed.DisposeAsync();
        await _unpacked.DisposeAsync();
        await _inner.DisposeAsync();
    }

    private ReadOnlyMemory<byte> Unpack()
    {
        _packed.Position = 0;
        _unpacked.SetLength(0);
        try
        {
            Span<byte> step = stackalloc byte[StepBytes];
            while (_zlib.Read(step) is > 0 and var count)
            {
                _unpacked.Write(step[..count]);
                if (_unpacked.Length > MaxMessageBytes)
                {
                    throw new IOException("A message of the gateway's unpacks without end.");
                }
            }
        }
        catch (InvalidDataException e)
        {
            throw new IOException("What the gateway sent is no zlib stream.", e);
        }

        return _unpacked.GetBuffer().AsMemory(0, (int)_unpacked.Length);
    }
}
