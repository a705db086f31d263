using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>One place in a request's JSON. Reading a value notes what is wrong with it, under its path.</summary>
/// <remarks>Lengths are Unicode code points: https://github.com/discord/discord-api-docs/issues/1315.</remarks>
internal readonly struct FormNode
{
    private readonly FormErrors _errors;
    private readonly ImmutableList<string> _path;

    public FormNode(JsonElement root, FormErrors errors)
        : this(root, errors, [])
    {
    }

    private FormNode(JsonElement? value, FormErrors errors, ImmutableList<string> path)
    {
        Value = value;
        _errors = errors;
        _path = path;
    }

    public JsonElement? Value { get; }

    public FormErrors Errors => _errors;

    /// <summary>The key stands there, perhaps with null.</summary>
    public bool IsPresent => Value is not null;

    /// <summary>There is a value other than null.</summary>
    public bool IsGiven => Value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };

    public FormNode this[string key] => new(
        Value is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(key, out var child) ? child : null,
        _errors,
        _path.Add(key));

    public static int CountCharacters(string text) => text.EnumerateRunes().Count();

    public void Refuse(string code, string message) => _errors.Add(_path, code, message);

    public void Require()
    {
        if (!IsGiven)
        {
            Refuse("BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    public bool IsObject()
    {
        if (Value is { ValueKind: JsonValueKind.Object })
        {
            return true;
        }

        Refuse("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        return false;
    }

    /// <summary>The items of a list; too many or too few are noted, what is no list too.</summary>
    public IReadOnlyList<FormNode> Items(int most, int least = 0)
    {
        if (!IsGiven)
        {
            return [];
        }

        if (Value is not { ValueKind: JsonValueKind.Array } list)
        {
            Refuse("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return [];
        }

        CheckLength(list.GetArrayLength(), least, most);
        var (errors, path) = (_errors, _path);
        return [.. list.EnumerateArray().Select((item, index) =>
            new FormNode(item, errors, path.Add(index.ToString(CultureInfo.InvariantCulture))))];
    }

    /// <summary>The members of an object, by key.</summary>
    public IReadOnlyList<(string Key, FormNode Value)> Entries()
    {
        if (!IsGiven || !IsObject())
        {
            return [];
        }

        var self = this;
        return [.. Value!.Value.EnumerateObject().Select(property => (property.Name, self[property.Name]))]; // IsObject said so
    }

    /// <summary>Text, trimmed as Discord does before counting.</summary>
    public string? FindText(int most, int least = 0)
    {
        if (!IsGiven)
        {
            return null;
        }

        if (Value is not { ValueKind: JsonValueKind.String } element || FindWellFormed(element) is not { } text)
        {
            Refuse("STRING_TYPE_CONVERT", "Could not interpret the value as string.");
            return null;
        }

        text = text.Trim();
        CheckLength(CountCharacters(text), least, most);
        return text;
    }

    public long? FindInteger(long least = long.MinValue, long most = long.MaxValue)
    {
        if (!IsGiven)
        {
            return null;
        }

        if (Value is not { ValueKind: JsonValueKind.Number } element || !element.TryGetInt64(out var number))
        {
            Refuse("NUMBER_TYPE_COERCE", "Value is not int.");
            return null;
        }

        if (number < least)
        {
            Refuse("NUMBER_TYPE_MIN", $"int value should be greater than or equal to {least}.");
        }
        else if (number > most)
        {
            Refuse("NUMBER_TYPE_MAX", $"int value should be less than or equal to {most}.");
        }

        return number;
    }

    public int? FindChoice(params int[] choices)
    {
        var number = FindInteger();
        if (number is null || choices.Contains((int)number))
        {
            return (int?)number;
        }

        Refuse("BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", choices)}}}.");
        return null;
    }

    public bool? FindBoolean()
    {
        if (!IsGiven)
        {
            return null;
        }

        if (Value is { ValueKind: JsonValueKind.True or JsonValueKind.False } element)
        {
            return element.GetBoolean();
        }

        Refuse("BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return null;
    }

    public Snowflake? FindId()
    {
        if (!IsGiven)
        {
            return null;
        }

        var text = Value is { ValueKind: JsonValueKind.String } element ? element.GetString() : Value?.GetRawText();
        if (Snowflake.TryParse(text, out var id))
        {
            return id;
        }

        Refuse("NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake.");
        return null;
    }

    private static string? FindWellFormed(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // an escaped lone surrogate: System.Text.Json refuses to make text of it
        }
    }

    private void CheckLength(int length, int least, int most)
    {
        if (length >= least && length <= most)
        {
            return;
        }

        if (least == 0)
        {
            Refuse("BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
        }
        else if (length == 0)
        {
            Refuse("BASE_TYPE_REQUIRED", "This field is required");
        }
        else
        {
            Refuse("BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
        }
    }
}
