using System.Text.Json.Nodes;

namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>Collects what is wrong with a form, as Discord's tree: keys of the request, then <c>_errors</c>.</summary>
/// <remarks>https://docs.discord.com/developers/reference#error-messages</remarks>
internal sealed class FormErrors
{
    private readonly JsonObject _tree = [];

    public bool IsEmpty => _tree.Count == 0;

    public void Add(IEnumerable<string> path, string code, string message)
    {
        var node = path.Aggregate(_tree, Descend);
        var leaves = node["_errors"] as JsonArray;
        if (leaves is null)
        {
            node["_errors"] = leaves = [];
        }

        leaves.Add(new JsonObject { ["code"] = code, ["message"] = message });
    }

    public RestAnswer ToAnswer() => ApiError.InvalidForm(_tree);

    private static JsonObject Descend(JsonObject node, string key)
    {
        if (node[key] is JsonObject child)
        {
            return child;
        }

        child = [];
        node[key] = child;
        return child;
    }
}
