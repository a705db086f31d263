using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PaperDigest.Sandbox.Interactions;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Control;

/// <summary>One request of the page, with what it names looked up.</summary>
internal sealed class ControlCall(SandboxServer server, HttpRequest request, JsonElement body)
{
    public CancellationToken Cancellation => request.HttpContext.RequestAborted;

    private World World => server.World;

    /// <summary>Who acts: <c>as</c>, in the body or the query.</summary>
    public Person? FindPerson() => FindId("as") is { } id && World.Users.Find(id) is { IsBot: false } ? server.People.Of(id) : null;

    public Channel? FindChannel() => FindId("channelId") is { } id ? World.Channels.Find(id) : null;

    public Message? FindMessage() => FindId("messageId") is { } id ? World.Messages.Find(id) : null;

    /// <summary>The person in the channel, or in the channel of the message.</summary>
    public Place? FindPlace()
    {
        var channel = FindChannel() ?? (FindMessage() is { } message ? World.Channels.Find(message.ChannelId) : null);
        return FindPerson() is { } person && channel is not null && World.Access.Allows(channel, person.Id, Rights.ViewChannel)
            ? person.In(channel)
            : null;
    }

    public Snowflake? FindId(string key) => Snowflake.TryParse(FindText(key), out var id) ? id : null;

    public string? FindText(string key) => FindValue(key) is { ValueKind: JsonValueKind.String } text
        ? text.GetString()
        : request.Query[key].FirstOrDefault() ?? request.RouteValues.GetValueOrDefault(key)?.ToString();

    public double? FindNumber(string key) => FindValue(key) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    public bool? FindFlag(string key) => FindValue(key) is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag ? flag.GetBoolean() : null;

    public IReadOnlyDictionary<string, JsonElement> Map(string key) => FindValue(key) is { ValueKind: JsonValueKind.Object } map
        ? map.EnumerateObject().ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal)
        : new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    public IReadOnlyList<string> Texts(string key) => FindValue(key) is { } value ? TextsOf(value) : [];

    public static IReadOnlyList<string> TextsOf(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(item => item.ToString())]
        : [value.ToString()];

    private JsonElement? FindValue(string key) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(key, out var value) ? value : null;
}
