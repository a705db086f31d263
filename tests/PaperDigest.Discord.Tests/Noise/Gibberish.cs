using System.Text;
using System.Text.Json.Nodes;

namespace PaperDigest.Discord.Tests.Noise;

/// <summary>Input nobody should send, from a seed: what is documented with something wrong in it, or nothing but bytes.</summary>
internal sealed class Gibberish(int seed)
{
    private const int MostChanges = 4;
    private readonly Random _chance = new(seed);

    public int Next(int below) => _chance.Next(below);

    public T OneOf<T>(params IReadOnlyList<T> all) => all[_chance.Next(all.Count)];

    public byte[] Bytes()
    {
        var bytes = new byte[_chance.Next(200)];
        _chance.NextBytes(bytes);
        return bytes;
    }

    /// <summary>The JSON with a few of its values replaced, removed or wrapped; now and then cut off.</summary>
    public string Spoil(string json)
    {
        var root = JsonNode.Parse(json);
        for (var changes = _chance.Next(MostChanges); changes >= 0; changes--)
        {
            root = Change(root);
        }

        var text = root?.ToJsonString() ?? "null";
        return _chance.Next(10) == 0 ? text[.._chance.Next(text.Length)] : text;
    }

    private JsonNode? Change(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } all when _chance.Next(8) > 0:
                var name = OneOf([.. all.Select(pair => pair.Key)]);
                var child = all[name];
                all.Remove(name);
                if (_chance.Next(10) > 0)
                {
                    all[name] = Change(child);
                }

                return all;
            case JsonArray { Count: > 0 } items when _chance.Next(8) > 0:
                var index = _chance.Next(items.Count);
                var item = items[index];
                items.RemoveAt(index);
                items.Insert(index, Change(item));
                return items;
            default:
                return Anything(node);
        }
    }

    private JsonNode? Anything(JsonNode? former) => _chance.Next(12) switch
    {
        0 or 1 => null,
        2 => _chance.Next(),
        3 => -1,
        4 => 1e300,
        5 => "",
        6 => new string('x', _chance.Next(3000)),
        7 => true,
        8 => new JsonArray(null, null),
        9 => new JsonObject(),
        10 => new JsonArray(former?.DeepClone()),
        _ => "18446744073709551616",
    };

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
