using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PaperDigest.Sandbox.Shapes;
using PaperDigest.Sandbox.Worlds;

namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>Reads a command the bot registers.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/application-commands</remarks>
internal sealed partial class CommandForm
{
    private static readonly int[] Kinds = [(int)CommandKind.Slash, (int)CommandKind.User, (int)CommandKind.Message];

    private readonly bool _isGlobal;
    private int _characters;

    private CommandForm(bool isGlobal) => _isGlobal = isGlobal;

    /// <summary>A command's JSON with the defaults filled in; what is wrong is noted in the node.</summary>
    public static (CommandKind Kind, string Name, JsonObject Definition) Read(FormNode node, bool isGlobal)
    {
        var form = new CommandForm(isGlobal);
        var kind = (CommandKind)(node["type"].FindChoice(Kinds) ?? (int)CommandKind.Slash);
        var name = form.ReadCommand(node, kind);
        if (form._characters > Limits.CommandCharacters)
        {
            node.Refuse("APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({Limits.CommandCharacters})");
        }

        return (kind, name, form.Shape(node, kind, name));
    }

    private string ReadCommand(FormNode node, CommandKind kind)
    {
        var isSlash = kind == CommandKind.Slash;
        var name = ReadName(node, isSlash);
        // A string by the documents; a number is taken too: Discord.Net has always sent one (https://github.com/discord-net/Discord.Net/pull/2293).
        node["default_member_permissions"].FindId();
        foreach (var install in node["integration_types"].Items(most: 2, least: 1))
        {
            install.FindChoice(0, 1);
        }

        foreach (var context in node["contexts"].Items(most: 3, least: 1))
        {
            context.FindChoice(0, 1, 2);
        }

        RefuseInGuild(node["integration_types"]);
        RefuseInGuild(node["contexts"]);
        if (!isSlash)
        {
            RefuseOnMenu(node["options"]);
            RefuseOnMenu(node["description"]);
            return name;
        }

        ReadDescription(node);
        ReadOptions(node, depth: 0);
        return name;
    }

    private string ReadName(FormNode node, bool isStrict)
    {
        node["name"].Require();
        var name = node["name"].FindText(Limits.CommandNameCharacters, least: 1) ?? "";
        if (isStrict)
        {
            CheckName(node["name"], name);
        }

        var longest = FormNode.CountCharacters(name);
        foreach (var (locale, value) in Localizations(node["name_localizations"]))
        {
            var text = value.FindText(Limits.CommandNameCharacters, least: 1) ?? "";
            longest = Math.Max(longest, FormNode.CountCharacters(text));
            if (isStrict)
            {
                CheckName(value, text);
            }

            CheckLocale(locale, value);
        }

        _characters += longest;
        return name;
    }

    private void ReadDescription(FormNode node)
    {
        node["description"].Require();
        var text = node["description"].FindText(Limits.CommandDescriptionCharacters, least: 1) ?? "";
        var longest = FormNode.CountCharacters(text);
        foreach (var (locale, value) in Localizations(node["description_localizations"]))
        {
            var translated = value.FindText(Limits.CommandDescriptionCharacters, least: 1) ?? "";
            longest = Math.Max(longest, FormNode.CountCharacters(translated));
            CheckLocale(locale, value);
        }

        _characters += longest;
    }

    private void ReadOptions(FormNode parent, int depth)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var hasOptional = false;
        foreach (var option in parent["options"].Items(Limits.CommandOptions))
        {
            option["type"].Require();
            var kind = option["type"].FindChoice(OptionKind.AllowedAt(depth)) ?? OptionKind.Text;
            var name = ReadName(option, isStrict: true);
            ReadDescription(option);
            if (!names.Add(name))
            {
                option["name"].Refuse("APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique");
            }

            var isRequired = option["required"].FindBoolean() ?? false;
            if (isRequired && hasOptional)
            {
                option.Refuse("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            }

            hasOptional |= !isRequired;
            ReadOptionParts(option, kind, depth);
        }

        RefuseMixture(parent);
    }

    private void ReadOptionParts(FormNode option, int kind, int depth)
    {
        if (kind is OptionKind.Subcommand or OptionKind.Group)
        {
            ReadOptions(option, kind == OptionKind.Group ? depth + 1 : OptionKind.ValuesOnly);
            return;
        }

        var completes = option["autocomplete"].FindBoolean() ?? false;
        var choices = option["choices"].Items(Limits.CommandChoices);
        if (completes && choices.Count > 0)
        {
            option["choices"].Refuse("APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", "Choices cannot be given with autocomplete");
        }

        if (completes && kind is not (OptionKind.Text or OptionKind.Integer or OptionKind.Number))
        {
            option["autocomplete"].Refuse("APPLICATION_COMMAND_OPTIONS_TYPE_AUTOCOMPLETE", "This option type cannot be autocompleted");
        }

        foreach (var choice in choices)
        {
            ReadChoice(choice, kind);
        }

        option["min_length"].FindInteger(0, Limits.OptionTextCharacters);
        option["max_length"].FindInteger(1, Limits.OptionTextCharacters);
    }

    private void ReadChoice(FormNode choice, int kind)
    {
        choice["name"].Require();
        var name = choice["name"].FindText(Limits.ChoiceCharacters, least: 1) ?? "";
        var longest = FormNode.CountCharacters(name);
        foreach (var (locale, value) in Localizations(choice["name_localizations"]))
        {
            longest = Math.Max(longest, FormNode.CountCharacters(value.FindText(Limits.ChoiceCharacters, least: 1) ?? ""));
            CheckLocale(locale, value);
        }

        choice["value"].Require();
        _characters += longest;
        if (kind == OptionKind.Text)
        {
            _characters += FormNode.CountCharacters(choice["value"].FindText(Limits.ChoiceCharacters) ?? "");
        }
    }

    private static void RefuseMixture(FormNode parent)
    {
        var kinds = parent["options"].Value is { ValueKind: JsonValueKind.Array } options
            ? options.EnumerateArray().Select(option => option.TryGetProperty("type", out var kind) ? kind.GetRawText() : "").ToArray()
            : [];
        var nesting = kinds.Count(kind => kind is "1" or "2");
        if (nesting > 0 && nesting < kinds.Length)
        {
            parent["options"].Refuse("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
    }

    private void RefuseInGuild(FormNode node)
    {
        if (!_isGlobal && node.IsGiven)
        {
            node.Refuse("APPLICATION_COMMAND_GLOBAL_ONLY", "This field is only for global commands");
        }
    }

    private static void RefuseOnMenu(FormNode node)
    {
        if (node.IsGiven && node.Value is not { ValueKind: JsonValueKind.String, } && node.Value is not { ValueKind: JsonValueKind.Array })
        {
            return;
        }

        var isEmpty = node.Value is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() == 0 : node.Value?.GetString() is null or "";
        if (!isEmpty)
        {
            node.Refuse("APPLICATION_COMMAND_CONTEXT_MENU_FIELD_INVALID", "Context menu commands cannot have this field");
        }
    }

    private static IEnumerable<(string Locale, FormNode Value)> Localizations(FormNode node) => node.Entries();

    private static void CheckLocale(string locale, FormNode value)
    {
        if (!Limits.Locales.Contains(locale, StringComparer.Ordinal))
        {
            value.Refuse("BASE_TYPE_CHOICES", $"Locale '{locale}' is not known.");
        }
    }

    private static void CheckName(FormNode node, string name)
    {
        // https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
        if (name.Length > 0 && (!NamePattern.IsMatch(name) || !string.Equals(name, name.ToLowerInvariant(), StringComparison.Ordinal)))
        {
            node.Refuse("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
    }

    private JsonObject Shape(FormNode node, CommandKind kind, string name)
    {
        var shape = WireFormat.Copy(node.Value) as JsonObject ?? [];
        shape["type"] = (int)kind;
        shape["name"] = name;
        shape["description"] ??= "";
        shape["default_member_permissions"] = shape["default_member_permissions"]?.ToString();
        shape["nsfw"] ??= false;
        if (_isGlobal)
        {
            shape["integration_types"] ??= new JsonArray(0, 1);
            shape["contexts"] ??= new JsonArray(0, 1, 2);
        }

        return shape;
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern { get; }
}
