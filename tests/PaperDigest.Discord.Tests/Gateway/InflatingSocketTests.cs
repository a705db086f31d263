using System.IO.Compression;
using System.Text;
using PaperDigest.Discord.Gateway;

namespace PaperDigest.Discord.Tests.Gateway;

public sealed class InflatingSocketTests : IAsyncDisposable
{
    private readonly ScriptedSocket _wire = new();
    private readonly InflatingSocket _socket;
    private readonly MemoryStream _packed = new();
    private readonly ZLibStream _zlib;

    public InflatingSocketTests()
    {
        _socket = new InflatingSocket(_wire);
        _zlib = new ZLibStream(_packed, CompressionLevel.Optimal, leaveOpen: true);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _zlib.DisposeAsync();
        await _packed.DisposeAsync();
        await _socket.DisposeAsync();
        await _wire.DisposeAsync();
    }

    [Fact]
    public async Task One_stream_carries_all_messages_long_and_short()
    {
        var texts = Enumerable.Range(0, 50).Select(i => string.Concat(Enumerable.Repeat($"{{\"op\":{i}}}", i * i * 10 + 1))).ToList();

        foreach (var text in texts)
        {
            _wire.SayBytes(Pack(text));
            Assert.Equal(text, await HearAsync());
        }
    }

    [Fact]
    public async Task Message_in_parts_is_whole_when_the_mark_comes()
    {
        var bytes = Pack("a message that comes in two parts");
        _wire.SayBytes(bytes[..10]);
        _wire.SayBytes(bytes[10..]);

        Assert.Equal("a message that comes in two parts", await HearAsync());
    }

    [Fact]
    public async Task What_is_no_zlib_stream_is_a_broken_connection()
    {
        _wire.SayBytes([1, 2, 3, 4, 0, 0, 0xFF, 0xFF]);

        await Assert.ThrowsAsync<IOException>(HearAsync);
    }

    [Fact]
    public async Task Bomb_is_a_broken_connection()
    {
        _zlib.Write(new byte[80 * 1024 * 1024]);
        _wire.SayBytes(Pack("boom"));

        await Assert.ThrowsAsync<IOException>(HearAsync);
    }

    [Fact]
    public async Task Last_word_is_passed_on()
    {
        _wire.HangUp(4004);

        Assert.Equal(4004, (await _socket.ReceiveAsync(Token)).CloseCode);
    }

    private byte[] Pack(string text)
    {
        _zlib.Write(Encoding.UTF8.GetBytes(text));
        _zlib.Flush();
        var bytes = _packed.ToArray();
        _packed.SetLength(0);
        return bytes;
    }

    private async Task<string> HearAsync() => Encoding.UTF8.GetString((await _socket.ReceiveAsync(Token)).Bytes.Span);
}
