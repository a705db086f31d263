using System.Text.Json.Nodes;

namespace PaperDigest.Sandbox.Control;

/// <summary>What goes back to the page.</summary>
internal sealed record ControlAnswer(int Status, JsonNode? Body)
{
    public static ControlAnswer Done => new(200, new JsonObject());

    public static ControlAnswer NoContent { get; } = new(204, Body: null);

    public static ControlAnswer Ok(JsonNode body) => new(200, body);

    public static ControlAnswer Problem(string reason) => new(400, new JsonObject { ["error"] = reason });

    public static ControlAnswer Missing(string what) => new(404, new JsonObject { ["error"] = $"There is no such {what}." });
}
