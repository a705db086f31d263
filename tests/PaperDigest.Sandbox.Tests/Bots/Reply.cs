using System.Text.Json;

namespace PaperDigest.Sandbox.Tests.Bots;

/// <summary>An answer of the server.</summary>
internal sealed record Reply(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonElement.Parse(Text);

    public int? Code => Text.StartsWith('{') && Json.TryGetProperty("code", out var code) ? code.GetInt32() : null;

    public string Id => Json.GetProperty("id").GetString()!; // every Discord object has one

    /// <summary>The leaf codes under a path of the nested errors, such as <c>embeds.0.title</c>.</summary>
    public IReadOnlyList<string> ErrorsAt(string path)
    {
        var node = Json.GetProperty("errors");
        foreach (var key in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!node.TryGetProperty(key, out node))
            {
                return [];
            }
        }

        return node.TryGetProperty("_errors", out var leaves)
            ? [.. leaves.EnumerateArray().Select(leaf => leaf.GetProperty("code").GetString()!)] // always text
            : [];
    }
}
