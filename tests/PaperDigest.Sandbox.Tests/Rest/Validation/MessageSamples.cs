using System.Text.Json.Nodes;

namespace PaperDigest.Sandbox.Tests.Rest.Validation;

/// <summary>Messages of which one part has a wanted size.</summary>
internal static class MessageSamples
{
    private const int V2 = 32768;

    public static JsonObject Make(string what, int size) => what switch
    {
        "content" => new() { ["content"] = Text(size) },
        "content in astral characters" => new() { ["content"] = string.Concat(Enumerable.Repeat("😀", size)) },
        "nonce" => new() { ["content"] = "x", ["nonce"] = Text(size) },
        "embeds" => new() { ["embeds"] = List(size, _ => new JsonObject { ["title"] = "t" }) },
        "title" => Embed(new() { ["title"] = Text(size) }),
        "description" => Embed(new() { ["description"] = Text(size) }),
        "fields" => Embed(new() { ["fields"] = List(size, _ => Field("n", "v")) }),
        "field name" => Embed(new() { ["fields"] = new JsonArray(Field(Text(size), "v")) }),
        "field value" => Embed(new() { ["fields"] = new JsonArray(Field("n", Text(size))) }),
        "footer" => Embed(new() { ["footer"] = new JsonObject { ["text"] = Text(size) } }),
        "author" => Embed(new() { ["author"] = new JsonObject { ["name"] = Text(size) } }),
        "all embeds" => new() { ["embeds"] = new JsonArray(new JsonObject { ["description"] = Text(3000) }, new JsonObject { ["description"] = Text(size - 3000) }) },
        "color" => Embed(new() { ["title"] = "t", ["color"] = size }),
        "url" => Embed(new() { ["title"] = "t", ["url"] = Address(size) }),
        "rows" => new() { ["components"] = List(size, index => Row(Button($"id{index}"))) },
        "buttons" => new() { ["components"] = new JsonArray(Row([.. Enumerable.Range(0, size).Select(index => Button($"id{index}"))])) },
        "label" => Components(With(Button("a"), "label", Text(size))),
        "custom id" => Components(Button(Text(size))),
        "button url" => Components(new JsonObject { ["type"] = 2, ["style"] = 5, ["label"] = "l", ["url"] = Address(size) }),
        "options" => Components(Menu(List(size, index => Option($"{index}")))),
        "option label" => Components(Menu(new JsonArray(With(Option("v"), "label", Text(size))))),
        "option value" => Components(Menu(new JsonArray(With(Option("v"), "value", Text(size))))),
        "option description" => Components(Menu(new JsonArray(With(Option("v"), "description", Text(size))))),
        "placeholder" => Components(With(Menu(new JsonArray(Option("v"))), "placeholder", Text(size))),
        "v2 components" => Layout(List(size, _ => new JsonObject { ["type"] = 14 })),
        "v2 text" => Layout(new JsonArray(Display(Text(2000)), Display(Text(size - 2000)))),
        "gallery" => Layout(new JsonArray(new JsonObject
        {
            ["type"] = 12,
            ["items"] = List(size, _ => new JsonObject { ["media"] = new JsonObject { ["url"] = "https://x.org/a.png" } }),
        })),
        "section texts" => Layout(new JsonArray(new JsonObject { ["type"] = 9, ["components"] = List(size, _ => Display("t")), ["accessory"] = Button("a") })),
        "allowed users" => new()
        {
            ["content"] = "x",
            ["allowed_mentions"] = new JsonObject { ["users"] = List(size, index => JsonValue.Create($"{index + 1}")) },
        },
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such sample."),
    };

    private static string Text(int size) => new('x', size);

    private static string Address(int size) => "https://x.org/" + Text(size - 14);

    private static JsonArray List(int size, Func<int, JsonNode?> make) => [.. Enumerable.Range(0, size).Select(make)];

    private static JsonObject Embed(JsonObject embed) => new() { ["embeds"] = new JsonArray(embed) };

    private static JsonObject Field(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private static JsonObject Button(string customId) => new() { ["type"] = 2, ["style"] = 1, ["label"] = "l", ["custom_id"] = customId };

    private static JsonObject Option(string value) => new() { ["label"] = "l", ["value"] = value };

    private static JsonObject Menu(JsonArray options) => new() { ["type"] = 3, ["custom_id"] = "m", ["options"] = options };

    private static JsonObject Display(string text) => new() { ["type"] = 10, ["content"] = text };

    private static JsonObject Row(params JsonNode?[] children) => new() { ["type"] = 1, ["components"] = new JsonArray(children) };

    private static JsonObject Components(JsonObject child) => new() { ["components"] = new JsonArray(Row(child)) };

    private static JsonObject Layout(JsonArray components) => new() { ["flags"] = V2, ["components"] = components };

    private static JsonObject With(JsonObject target, string key, JsonNode value)
    {
        target[key] = value;
        return target;
    }
}
