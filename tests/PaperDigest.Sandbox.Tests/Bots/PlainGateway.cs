using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace PaperDigest.Sandbox.Tests.Bots;

/// <summary>The simplest gateway client: sends what it is told, reads frame by frame, beats only when told.</summary>
internal sealed class PlainGateway : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    public long? Sequence { get; private set; }

    public string SessionId { get; private set; } = "";

    public int? CloseCode => (int?)_socket.CloseStatus;

    public static async Task<PlainGateway> ConnectAsync(SandboxServer server, CancellationToken cancellationToken, string query = "v=10&encoding=json")
    {
        var gateway = new PlainGateway();
        await gateway._socket.ConnectAsync(new UriBuilder(server.GatewayUrl) { Query = query }.Uri, cancellationToken);
        return gateway;
    }

    /// <summary>Connects and identifies, and reads up to the servers.</summary>
    public static async Task<PlainGateway> LogInAsync(SandboxServer server, CancellationToken cancellationToken, long intents = 1)
    {
        var gateway = await ConnectAsync(server, cancellationToken);
        await gateway.ReadOpAsync(10, cancellationToken);
        await gateway.IdentifyAsync(server.Token, intents, cancellationToken);
        var ready = await gateway.ReadEventAsync("READY", cancellationToken);
        gateway.SessionId = ready.GetProperty("session_id").GetString()!; // READY always has one
        if ((intents & 1) != 0)
        {
            await gateway.ReadEventAsync("GUILD_CREATE", cancellationToken);
            await gateway.ReadEventAsync("GUILD_CREATE", cancellationToken);
        }

        return gateway;
    }

    public Task IdentifyAsync(string token, long intents, CancellationToken cancellationToken, int[]? shard = null) => SendAsync(
        new { op = 2, d = new { token, intents, properties = new { os = "linux", browser = "plain", device = "plain" }, shard = shard ?? [0, 1] } },
        cancellationToken);

    public Task ResumeAsync(string token, string sessionId, long? sequence, CancellationToken cancellationToken) =>
        SendAsync(new { op = 6, d = new { token, session_id = sessionId, seq = sequence } }, cancellationToken);

    public Task SendAsync(object frame, CancellationToken cancellationToken) =>
        SendTextAsync(JsonSerializer.Serialize(frame), cancellationToken);

    public Task SendTextAsync(string text, CancellationToken cancellationToken) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    /// <summary>Reads on to the next event of a name.</summary>
    public async Task<JsonElement> ReadEventAsync(string name, CancellationToken cancellationToken)
    {
        while (true)
        {
            var frame = await ReadAsync(cancellationToken) ?? throw new InvalidOperationException($"Closed with {CloseCode} while waiting for {name}.");
            if (string.Equals(frame.GetProperty("t").GetString(), name, StringComparison.Ordinal))
            {
                return frame.GetProperty("d");
            }
        }
    }

    /// <summary>Reads on to the next frame of an opcode.</summary>
    public async Task<JsonElement> ReadOpAsync(int opcode, CancellationToken cancellationToken)
    {
        while (true)
        {
            var frame = await ReadAsync(cancellationToken) ?? throw new InvalidOperationException($"Closed with {CloseCode} while waiting for op {opcode}.");
            if (frame.GetProperty("op").GetInt32() == opcode)
            {
                return frame;
            }
        }
    }

    /// <summary>Reads to the end and says the close code; null if the line was cut.</summary>
    public async Task<int?> ReadToEndAsync(CancellationToken cancellationToken)
    {
        while (await ReadAsync(cancellationToken) is not null)
        {
        }

        return CloseCode;
    }

    /// <summary>Reads one frame; null at the end.</summary>
    public async Task<JsonElement?> ReadAsync(CancellationToken cancellationToken)
    {
        var bytes = await ReadBytesAsync(cancellationToken);
        if (bytes is null)
        {
            return null;
        }

        var frame = JsonElement.Parse(bytes);
        Sequence = frame.GetProperty("s").ValueKind == JsonValueKind.Number ? frame.GetProperty("s").GetInt64() : Sequence;
        return frame;
    }

    public async Task<byte[]?> ReadBytesAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[8192];
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                await message.WriteAsync(buffer.AsMemory(0, part.Count), cancellationToken);
                if (part.EndOfMessage)
                {
                    return message.ToArray();
                }
            }
        }
        catch (WebSocketException)
        {
            return null; // cut
        }
    }

    public Task CloseAsync(int code, CancellationToken cancellationToken) =>
        _socket.CloseAsync((WebSocketCloseStatus)code, statusDescription: null, cancellationToken);

    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
