using System.Text.Json;

namespace PaperDigest.Sandbox.Worlds;

/// <summary>Reads messages as a person does: all their words, and the buttons under them.</summary>
public static class MessageText
{
    private static readonly string[] Words = ["title", "description", "name", "value", "text", "content", "label", "placeholder"];

    private static readonly string[] Parts = ["author", "fields", "footer", "components", "accessory", "items"];

    extension(Message message)
    {
        /// <summary>Every word a reader sees: content, embeds, components, line by line.</summary>
        public string AllText =>
            string.Join('\n', new[] { message.Content }.Concat(WordsIn(message.Embeds)).Concat(WordsIn(message.Components)).Where(text => text.Length > 0));

        /// <summary>The labels of its buttons, in their order.</summary>
        public IReadOnlyList<string> ButtonLabels => [.. LabelsIn(message.Components)];
    }

    private static IEnumerable<string> WordsIn(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Array => part.EnumerateArray().SelectMany(WordsIn),
        JsonValueKind.Object => part.EnumerateObject().SelectMany(property =>
            Parts.Contains(property.Name, StringComparer.Ordinal) ? WordsIn(property.Value)
            : property.Value.ValueKind == JsonValueKind.String && Words.Contains(property.Name, StringComparer.Ordinal) ? [property.Value.ToString()]
            : []),
        _ => [],
    };

    private static IEnumerable<string> LabelsIn(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Array => part.EnumerateArray().SelectMany(LabelsIn),
        JsonValueKind.Object when part.TryGetProperty("label", out var label) => [label.ToString()],
        JsonValueKind.Object => Parts.SelectMany(key => part.TryGetProperty(key, out var child) ? LabelsIn(child) : []),
        _ => [],
    };
}
