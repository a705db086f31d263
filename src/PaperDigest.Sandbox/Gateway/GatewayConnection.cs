using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace PaperDigest.Sandbox.Gateway;

/// <summary>One socket: reads what the client sends, keeps it to the rules, and writes what is queued for it, in order.</summary>
internal sealed class GatewayConnection(WebSocket socket, GatewayHub hub, bool compresses)
{
    private const int NormalClosure = 1000;
    private const int GoingAway = 1001;

    private static readonly TimeSpan FrameWindow = TimeSpan.FromMinutes(1);

    private readonly System.Threading.Channels.Channel<GatewayFrame> _outbox = Channel.CreateUnbounded<GatewayFrame>();
    private readonly Queue<DateTimeOffset> _received = new();
    private readonly TimeProvider _time = hub.World.Time;
    private readonly Lock _heartbeatLock = new();
    private long _heartbeats;
    private int? _closeCode;

    /// <summary>The session that speaks through it; set by the hub.</summary>
    public GatewaySession? Session { get; set; }

    public void Send(GatewayFrame frame) => _outbox.Writer.TryWrite(frame);

    public async Task RunAsync(int? refusal, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        hub.Enter(this);
        var writing = WriteAsync(ending.Token);
        Send(GatewayFrame.Of(GatewayOpcode.Hello, new JsonObject
        {
            ["heartbeat_interval"] = (long)hub.Options.HeartbeatInterval.TotalMilliseconds,
            ["_trace"] = new JsonArray("[\"sandbox\"]"),
        }));
        if (refusal is { } code)
        {
            Send(new GatewayFrame.Close(code));
        }

        var watching = WatchHeartbeatsAsync(ending.Token);
        var endsSession = await ReadAsync(ending.Token);
        _outbox.Writer.TryComplete();
        await ending.CancelAsync();
        await Task.WhenAll(writing, watching);
        hub.Leave(this, _closeCode, endsSession);
    }

    /// <summary>Reads until the end; true if the client's way of closing ends its session.</summary>
    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[Limits.GatewayFrameBytes + 1];
        try
        {
            while (true)
            {
                var (length, isClose) = await ReadFrameAsync(buffer, cancellationToken);
                if (isClose)
                {
                    return await AnswerCloseAsync(cancellationToken);
                }

                if (length > Limits.GatewayFrameBytes)
                {
                    Send(new GatewayFrame.Close(GatewayCloseCode.DecodeError));
                }
                else if (!TryCount())
                {
                    Send(new GatewayFrame.Close(GatewayCloseCode.RateLimited));
                }
                else
                {
                    Handle(buffer.AsMemory(0, length));
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            return false; // the line broke or was cut: the session stays resumable
        }
    }

    private async Task<(int Length, bool IsClose)> ReadFrameAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var rest = buffer.AsMemory(Math.Min(length, buffer.Length - 1));
            var part = await socket.ReceiveAsync(rest, cancellationToken);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close || part.EndOfMessage)
            {
                return (length, part.MessageType == WebSocketMessageType.Close);
            }
        }
    }

    private async Task<bool> AnswerCloseAsync(CancellationToken cancellationToken)
    {
        var code = (int?)socket.CloseStatus;
        _closeCode ??= code;
        if (socket.State == WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, cancellationToken);
        }

        return code is NormalClosure or GoingAway;
    }

    private bool TryCount()
    {
        var now = _time.GetUtcNow();
        while (_received.TryPeek(out var oldest) && now - oldest >= FrameWindow)
        {
            _received.Dequeue();
        }

        _received.Enqueue(now);
        return _received.Count <= Limits.GatewayFramesPerMinute;
    }

    private void Handle(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("op", out var op) || !op.TryGetInt32(out var opcode))
            {
                Send(new GatewayFrame.Close(GatewayCloseCode.DecodeError));
                return;
            }

            Handle(opcode, root.TryGetProperty("d", out var data) ? data : default);
        }
        catch (JsonException)
        {
            Send(new GatewayFrame.Close(GatewayCloseCode.DecodeError));
        }
    }

    private void Handle(int opcode, JsonElement data)
    {
        switch (opcode)
        {
            case GatewayOpcode.Heartbeat:
                TakeHeartbeat();
                break;
            case GatewayOpcode.Identify when Session is null:
                TakeIdentify(data);
                break;
            case GatewayOpcode.Resume when Session is null:
                TakeResume(data);
                break;
            case GatewayOpcode.Identify or GatewayOpcode.Resume:
                Send(new GatewayFrame.Close(GatewayCloseCode.AlreadyAuthenticated));
                break;
            case GatewayOpcode.PresenceUpdate or GatewayOpcode.VoiceStateUpdate or GatewayOpcode.RequestGuildMembers
                or GatewayOpcode.RequestSoundboardSounds or GatewayOpcode.RequestChannels:
                if (Session is null)
                {
                    Send(new GatewayFrame.Close(GatewayCloseCode.NotAuthenticated));
                }

                break;
            default:
                Send(new GatewayFrame.Close(GatewayCloseCode.UnknownOpcode));
                break;
        }
    }

    private void TakeHeartbeat()
    {
        lock (_heartbeatLock)
        {
            _heartbeats++;
        }

        if (hub.AnswersHeartbeats)
        {
            Send(GatewayFrame.Of(GatewayOpcode.HeartbeatAck, data: null));
        }
    }

    private void TakeIdentify(JsonElement data)
    {
        if (GatewayIdentify.TryRead(data) is { } identify)
        {
            hub.Identify(this, identify);
        }
        else
        {
            Send(new GatewayFrame.Close(GatewayCloseCode.DecodeError));
        }
    }

    private void TakeResume(JsonElement data)
    {
        if (data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty("token", out var token) && token.ValueKind == JsonValueKind.String
            && data.TryGetProperty("session_id", out var session) && session.ValueKind == JsonValueKind.String
            && data.TryGetProperty("seq", out var sequence) && sequence.ValueKind == JsonValueKind.Number && sequence.TryGetInt64(out var last))
        {
            hub.Resume(this, token.GetString() ?? "", session.GetString() ?? "", last);
        }
        else
        {
            Send(new GatewayFrame.Close(GatewayCloseCode.DecodeError));
        }
    }

    /// <summary>Ends the connection of a client that sends no heartbeats.</summary>
    private async Task WatchHeartbeatsAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var before = CountHeartbeats();
                // One and a half intervals: the first heartbeat may come at the very end of the first.
                await Task.Delay(hub.Options.HeartbeatInterval * 1.5, _time, cancellationToken);
                if (CountHeartbeats() > before)
                {
                    continue;
                }

                await Task.Delay(hub.Options.HeartbeatGrace, TimeProvider.System, cancellationToken);
                if (CountHeartbeats() == before)
                {
                    Send(new GatewayFrame.Close(GatewayCloseCode.SessionTimedOut));
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // the connection ended first
        }
    }

    private long CountHeartbeats()
    {
        lock (_heartbeatLock)
        {
            return _heartbeats;
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        using var pipe = new GatewayPipe(socket, hub.Options, compresses);
        try
        {
            await foreach (var frame in _outbox.Reader.ReadAllAsync(cancellationToken))
            {
                if (!await TryWriteAsync(pipe, frame, cancellationToken))
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            socket.Abort(); // the reader then sees the end too
        }
    }

    /// <summary>Writes one frame; false if it was the last.</summary>
    private async Task<bool> TryWriteAsync(GatewayPipe pipe, GatewayFrame frame, CancellationToken cancellationToken)
    {
        switch (frame)
        {
            case GatewayFrame.Payload when hub.IsSilent:
                return true;
            case GatewayFrame.Payload payload:
                await pipe.SendAsync(payload.Json, cancellationToken);
                return true;
            case GatewayFrame.Close close:
                _closeCode = close.Code;
                await socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, statusDescription: null, cancellationToken);
                return false;
            default:
                socket.Abort();
                return false;
        }
    }
}
