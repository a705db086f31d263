using System.Text.Json;

namespace PaperDigest.Sandbox.Gateway;

/// <summary>What a client says to open a session.</summary>
internal sealed record GatewayIdentify(string Token, long Intents, int Shard, int Shards)
{
    /// <summary>Reads it; null if a required part is missing or of the wrong sort.</summary>
    public static GatewayIdentify? TryRead(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("token", out var token) || token.ValueKind != JsonValueKind.String
            || !data.TryGetProperty("intents", out var intents) || intents.ValueKind != JsonValueKind.Number || !intents.TryGetInt64(out var bits)
            || !data.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var (shard, shards) = (0, 1);
        if (data.TryGetProperty("shard", out var pair) && pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2
            && pair[0].TryGetInt32(out shard))
        {
            shards = pair[1].TryGetInt32(out var count) ? count : 0;
        }

        return new GatewayIdentify(token.GetString() ?? "", bits, shard, shards);
    }
}
