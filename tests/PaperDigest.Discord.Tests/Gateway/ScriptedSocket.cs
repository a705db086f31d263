using System.Text;
using System.Threading.Channels;
using PaperDigest.Discord.Gateway;

namespace PaperDigest.Discord.Tests.Gateway;

/// <summary>A connection whose other end is the test.</summary>
internal sealed class ScriptedSocket : IGatewaySocket
{
    private readonly Channel<SocketMessage> _incoming = Channel.CreateUnbounded<SocketMessage>();
    private readonly Channel<string> _outgoing = Channel.CreateUnbounded<string>();

    public Uri? Address { get; private set; }

    public int? ClosedWith { get; private set; }

    public bool IsUnreachable { get; init; }

    public void Say(string frame) => _incoming.Writer.TryWrite(new SocketMessage(Encoding.UTF8.GetBytes(frame), IsClosed: false, CloseCode: null));

    public void SayBytes(byte[] bytes) => _incoming.Writer.TryWrite(new SocketMessage(bytes, IsClosed: false, CloseCode: null));

    public void HangUp(int? code) => _incoming.Writer.TryWrite(new SocketMessage(default, IsClosed: true, code));

    public void Break() => _incoming.Writer.TryComplete(new IOException("Broken by the test."));

    /// <summary>The next frame the bot sends.</summary>
    public async Task<string> HearAsync() => await _outgoing.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(ClockExtensions.Patience, TestContext.Current.CancellationToken);

    public Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        Address = address;
        return IsUnreachable ? Task.FromException(new IOException("Nobody is there.")) : Task.CompletedTask;
    }

    public Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        _outgoing.Writer.TryWrite(Encoding.UTF8.GetString(message.Span));
        return Task.CompletedTask;
    }

    public async ValueTask<SocketMessage> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _incoming.Reader.ReadAsync(cancellationToken);
        }
        catch (ChannelClosedException e)
        {
            throw new IOException("The connection broke.", e);
        }
    }

    public Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        ClosedWith = code;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
