using System.Text.Json;

namespace PaperDigest.Discord.Wire;

/// <summary>A frame from the gateway, its payload still unread.</summary>
/// <param name="Op">What it is for; unknown numbers are to be ignored.</param>
/// <param name="Sequence">Only of dispatches.</param>
/// <param name="EventName">Only of dispatches.</param>
/// <param name="Payload">The JSON of <c>d</c>: a slice of the bytes read, good until the next read. Empty if absent.</param>
internal readonly record struct GatewayFrame(Opcode Op, long? Sequence, string? EventName, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Reads the envelope. Null if the bytes are no frame.</summary>
    public static GatewayFrame? TryRead(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Read(json);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static GatewayFrame? Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        int? op = null;
        long? sequence = null;
        string? name = null;
        var payload = ReadOnlyMemory<byte>.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isOp = reader.ValueTextEquals("op"u8);
            var isSequence = reader.ValueTextEquals("s"u8);
            var isName = reader.ValueTextEquals("t"u8);
            var isPayload = reader.ValueTextEquals("d"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            op = isOp ? reader.GetInt32() : op;
            sequence = isSequence && reader.TokenType != JsonTokenType.Null ? reader.GetInt64() : sequence;
            name = isName ? reader.GetString() : name;
            reader.Skip();
            payload = isPayload ? json[start..(int)reader.BytesConsumed] : payload;
        }

        return op is { } known ? new GatewayFrame((Opcode)known, sequence, name, payload) : null;
    }
}
