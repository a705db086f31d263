using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Shapes;

/// <summary>How Discord writes the small things: ids as strings, moments with offset, sets as decimal strings.</summary>
internal static class WireFormat
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Moment(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    public static JsonArray Ids(IEnumerable<Snowflake> ids) => ListOf(ids.Select(id => (JsonNode?)id.ToString()));

    public static JsonArray ListOf(IEnumerable<JsonNode?> nodes) => [.. nodes];

    public static JsonNode? Copy(JsonElement? element) => element is { } value ? JsonSerializer.SerializeToNode(value, Json) : null;

    public static JsonElement Freeze(JsonNode? node) => JsonSerializer.SerializeToElement(node, Json);

    public static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Json);
}
