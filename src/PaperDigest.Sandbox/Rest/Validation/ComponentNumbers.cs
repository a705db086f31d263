using System.Text.Json.Nodes;

namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>Gives every component an id, as Discord does for those that came without.</summary>
internal static class ComponentNumbers
{
    private static readonly string[] Children = ["components", "accessory", "component"];

    public static JsonArray Assign(JsonArray components)
    {
        var all = Flatten(components).ToArray();
        var taken = all.Select(Number).Where(number => number > 0).ToHashSet();
        var next = 1;
        foreach (var component in all.Where(component => Number(component) == 0))
        {
            while (!taken.Add(next))
            {
                next++;
            }

            component["id"] = next;
        }

        return components;
    }

    public static IEnumerable<JsonObject> Flatten(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Flatten),
        JsonObject component => Children.SelectMany(key => Flatten(component[key])).Prepend(component),
        _ => [],
    };

    private static int Number(JsonObject component) => component["id"]?.GetValue<int>() ?? 0;
}
