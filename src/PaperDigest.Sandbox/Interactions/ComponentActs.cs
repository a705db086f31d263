using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Rest.Validation;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>Finds the button or menu a person means, and writes the data of using it.</summary>
internal sealed class ComponentActs(World world)
{
    public JsonObject? FindButton(Message message, string labelOrId)
    {
        var button = Of(message).FirstOrDefault(component =>
            Is(component, ComponentKind.Button) && (Has(component, "custom_id", labelOrId) || Has(component, "label", labelOrId)));
        return button?["custom_id"] is { } customId && IsEnabled(button)
            ? new JsonObject
            {
                ["component_type"] = ComponentKind.Button,
                ["id"] = button["id"]?.DeepClone(),
                ["custom_id"] = customId.DeepClone(),
            }
            : null;
    }

    public JsonObject? FindMenu(Message message, string customId, IReadOnlyList<string> values, ResolvedParts resolved)
    {
        var menu = Of(message).FirstOrDefault(component => Has(component, "custom_id", customId) && !Is(component, ComponentKind.Button));
        if (menu is null || !IsEnabled(menu) || !Takes(menu, values, resolved))
        {
            return null;
        }

        var data = new JsonObject
        {
            ["component_type"] = menu["type"]?.DeepClone(),
            ["id"] = menu["id"]?.DeepClone(),
            ["custom_id"] = customId,
            ["values"] = WireFormat.ListOf(values.Select(value => (JsonNode?)value)),
        };
        resolved.PutInto(data);
        return data;
    }

    /// <summary>Whether a menu takes these values, by number and by kind.</summary>
    public static bool Takes(JsonObject menu, IReadOnlyList<string> values, ResolvedParts resolved)
    {
        var least = menu["min_values"]?.GetValue<int>() ?? 1;
        var most = menu["max_values"]?.GetValue<int>() ?? 1;
        return values.Count >= least && values.Count <= most && values.All(value => TakesOne(menu, value, resolved));
    }

    private static bool TakesOne(JsonObject menu, string value, ResolvedParts resolved)
    {
        var kind = menu["type"]?.GetValue<int>() ?? 0;
        if (menu["options"] is JsonArray options)
        {
            return options.Any(option => option is JsonObject one && Has(one, "value", value));
        }

        return Snowflake.TryParse(value, out var id) && resolved.TryAdd(
            id,
            users: kind is ComponentKind.UserSelect or ComponentKind.MentionableSelect,
            roles: kind is ComponentKind.RoleSelect or ComponentKind.MentionableSelect,
            channels: kind == ComponentKind.ChannelSelect);
    }

    private IEnumerable<JsonObject> Of(Message message) =>
        ComponentNumbers.Flatten(WireFormat.Copy((world.Messages.Find(message.Id) ?? message).Components));

    private static bool IsEnabled(JsonObject component) => component["disabled"]?.GetValue<bool>() != true;

    private static bool Is(JsonObject component, int kind) => component["type"]?.GetValue<int>() == kind;

    private static bool Has(JsonObject component, string key, string text) =>
        component[key] is JsonValue value && string.Equals(value.ToString(), text, StringComparison.Ordinal);
}
