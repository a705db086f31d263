using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Rest.Validation;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Interactions;

/// <summary>Checks a person's values against a command's options, as Discord's own input line does before it sends anything.</summary>
internal sealed class OptionReader(CommandPath path, ResolvedParts resolved)
{
    /// <summary>The options as Discord sends them, nested by the command's steps; or the reason why it would not send them.</summary>
    /// <param name="values">Values by option name.</param>
    /// <param name="focused">The option being typed, for autocomplete: then nothing is required yet.</param>
    /// <param name="options">The options, if all is well.</param>
    /// <returns>What is wrong, or null.</returns>
    public string? FindProblem(IReadOnlyDictionary<string, JsonElement> values, string? focused, out JsonArray options)
    {
        options = [];
        var unknown = values.Keys.FirstOrDefault(name => !path.Options.Any(option => Is(option, name)));
        if (unknown is not null)
        {
            return $"/{path.FullName} has no option {unknown}.";
        }

        foreach (var option in path.Options)
        {
            if (FindProblem(option, values, focused, options) is { } problem)
            {
                return problem;
            }
        }

        options = Nest(options);
        return null;
    }

    private string? FindProblem(JsonElement option, IReadOnlyDictionary<string, JsonElement> values, string? focused, JsonArray options)
    {
        var name = CommandPath.NameOf(option);
        if (!values.TryGetValue(name, out var value))
        {
            return focused is null && IsTrue(option, "required") ? $"The option {name} is required." : null;
        }

        var isFocused = string.Equals(name, focused, StringComparison.Ordinal);
        var read = isFocused ? WireValue(value) : FindValue(option, value);
        if (read is null)
        {
            return $"The option {name} does not take this value.";
        }

        var shape = new JsonObject { ["name"] = name, ["type"] = CommandPath.KindOf(option), ["value"] = read };
        if (isFocused)
        {
            shape["focused"] = true;
        }

        options.Add(shape);
        return null;
    }

    private JsonValue? FindValue(JsonElement option, JsonElement value)
    {
        var text = value.ToString();
        return CommandPath.KindOf(option) switch
        {
            OptionKind.Text => FitsText(option, text) ? JsonValue.Create(text) : null,
            OptionKind.Integer => long.TryParse(text, CultureInfo.InvariantCulture, out var number) && FitsNumber(option, number) ? JsonValue.Create(number) : null,
            OptionKind.Number => double.TryParse(text, CultureInfo.InvariantCulture, out var number) && FitsNumber(option, number) ? JsonValue.Create(number) : null,
            OptionKind.Boolean => bool.TryParse(text, out var flag) ? JsonValue.Create(flag) : null,
            OptionKind.User => FindId(text, users: true, roles: false, channels: false),
            OptionKind.Role => FindId(text, users: false, roles: true, channels: false),
            OptionKind.Mentionable => FindId(text, users: true, roles: true, channels: false),
            OptionKind.Channel => FindId(text, users: false, roles: false, channels: true),
            _ => null,
        };
    }

    private JsonValue? FindId(string text, bool users, bool roles, bool channels) =>
        Snowflake.TryParse(text, out var id) && resolved.TryAdd(id, users, roles, channels) ? JsonValue.Create(text) : null;

    private static bool FitsText(JsonElement option, string text)
    {
        var length = FormNode.CountCharacters(text);
        return length <= (FindNumber(option, "max_length") ?? Limits.OptionTextCharacters)
            && length >= (FindNumber(option, "min_length") ?? 0)
            && IsAmongChoices(option, text);
    }

    private static bool FitsNumber(JsonElement option, double number) =>
        number <= (FindNumber(option, "max_value") ?? double.MaxValue)
        && number >= (FindNumber(option, "min_value") ?? double.MinValue)
        && IsAmongChoices(option, number.ToString(CultureInfo.InvariantCulture));

    private static bool IsAmongChoices(JsonElement option, string value) =>
        !option.TryGetProperty("choices", out var choices) || choices.ValueKind != JsonValueKind.Array || choices.GetArrayLength() == 0
        || choices.EnumerateArray().Any(choice => string.Equals(choice.GetProperty("value").ToString(), value, StringComparison.Ordinal));

    private static double? FindNumber(JsonElement option, string key) =>
        option.TryGetProperty(key, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble() : null;

    private static bool IsTrue(JsonElement option, string key) => option.TryGetProperty(key, out var flag) && flag.ValueKind == JsonValueKind.True;

    private static bool Is(JsonElement option, string name) => string.Equals(CommandPath.NameOf(option), name, StringComparison.Ordinal);

    private static JsonValue WireValue(JsonElement value) => JsonValue.Create(value.ToString());

    private JsonArray Nest(JsonArray options)
    {
        foreach (var step in path.Steps.Reverse())
        {
            options = [new JsonObject
            {
                ["name"] = CommandPath.NameOf(step),
                ["type"] = CommandPath.KindOf(step),
                ["options"] = options,
            }];
        }

        return options;
    }
}
