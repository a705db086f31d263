using System.Text.Json;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Shapes;

namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>Reads a message's embeds: every length, the sum over all of them, and what the server adds itself.</summary>
internal sealed class EmbedForm
{
    private int _characters;

    public static JsonElement? Find(FormNode list)
    {
        if (!list.IsPresent)
        {
            return null;
        }

        var form = new EmbedForm();
        var embeds = new JsonArray([.. list.Items(Limits.EmbedsPerMessage).Select(form.Read)]);
        if (form._characters > Limits.EmbedCharactersPerMessage)
        {
            list.Refuse("MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {Limits.EmbedCharactersPerMessage}");
        }

        return WireFormat.Freeze(embeds);
    }

    private JsonObject Read(FormNode node)
    {
        var embed = new JsonObject { ["type"] = "rich" };
        if (!node.IsObject())
        {
            return embed;
        }

        Put(embed, "title", Count(node["title"].FindText(Limits.EmbedTitleCharacters)));
        Put(embed, "description", Count(node["description"].FindText(Limits.EmbedDescriptionCharacters)));
        Put(embed, "url", UrlForm.Find(node["url"], Limits.UrlCharacters));
        Put(embed, "color", node["color"].FindInteger(0, Limits.LargestColor));
        Put(embed, "timestamp", FindTimestamp(node["timestamp"]));
        Put(embed, "footer", FindNamed(node["footer"], "text", Limits.EmbedFooterCharacters));
        Put(embed, "author", FindNamed(node["author"], "name", Limits.EmbedAuthorCharacters));
        Put(embed, "image", FindMedia(node["image"]));
        Put(embed, "thumbnail", FindMedia(node["thumbnail"]));
        var fields = node["fields"].Items(Limits.EmbedFields).Select(ReadField).ToArray();
        if (fields.Length > 0)
        {
            embed["fields"] = new JsonArray([.. fields]);
        }

        if (embed.Count == 1)
        {
            node["description"].Require();
        }

        return embed;
    }

    private JsonObject ReadField(FormNode node)
    {
        node["name"].Require();
        node["value"].Require();
        return new JsonObject
        {
            ["name"] = Count(node["name"].FindText(Limits.EmbedFieldNameCharacters, least: 1)),
            ["value"] = Count(node["value"].FindText(Limits.EmbedFieldValueCharacters, least: 1)),
            ["inline"] = node["inline"].FindBoolean() ?? false,
        };
    }

    private JsonObject? FindNamed(FormNode node, string key, int most)
    {
        if (!node.IsGiven)
        {
            return null;
        }

        node[key].Require();
        var named = new JsonObject { [key] = Count(node[key].FindText(most, least: 1)) };
        Put(named, "url", UrlForm.Find(node["url"], Limits.UrlCharacters));
        Put(named, "icon_url", UrlForm.Find(node["icon_url"], Limits.UrlCharacters, isMedia: true));
        return named;
    }

    private static JsonObject? FindMedia(FormNode node)
    {
        if (!node.IsGiven)
        {
            return null;
        }

        node["url"].Require();
        return new JsonObject { ["url"] = UrlForm.Find(node["url"], Limits.UrlCharacters, isMedia: true) };
    }

    private static string? FindTimestamp(FormNode node)
    {
        if (!node.IsGiven)
        {
            return null;
        }

        if (node.Value is { ValueKind: JsonValueKind.String } text && text.TryGetDateTimeOffset(out var moment))
        {
            return WireFormat.Moment(moment);
        }

        node.Refuse("DATE_TIME_TYPE_PARSE", "Could not parse the value. Should be ISO8601.");
        return null;
    }

    private string? Count(string? text)
    {
        _characters += text is null ? 0 : FormNode.CountCharacters(text);
        return text;
    }

    private static void Put(JsonObject target, string key, JsonNode? value)
    {
        if (value is not null && !IsEmptyText(value))
        {
            target[key] = value;
        }
    }

    private static bool IsEmptyText(JsonNode value) => value is JsonValue scalar && scalar.TryGetValue<string>(out var text) && text.Length == 0;
}
