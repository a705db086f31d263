namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>Reads what people operate: buttons, menus, inputs. Custom ids are unique within one message or form.</summary>
internal sealed class ControlForm
{
    private const int LinkStyle = 5;
    private const int PremiumStyle = 6;

    private readonly HashSet<string> _customIds = new(StringComparer.Ordinal);

    public void Check(FormNode node, int kind)
    {
        switch (kind)
        {
            case ComponentKind.Button:
                CheckButton(node);
                break;
            case ComponentKind.TextInput:
                CheckTextInput(node);
                break;
            case ComponentKind.FileUpload:
                CheckCustomId(node);
                CheckCounts(node, Limits.FilesPerUpload);
                break;
            case ComponentKind.RadioGroup:
                CheckCustomId(node);
                CheckOptions(node, least: 2, Limits.RadioOptions);
                break;
            case ComponentKind.CheckboxGroup:
                CheckCustomId(node);
                CheckOptions(node, least: 1, Limits.RadioOptions);
                break;
            case ComponentKind.Checkbox:
                CheckCustomId(node);
                break;
            default:
                CheckSelect(node, kind);
                break;
        }
    }

    private void CheckButton(FormNode node)
    {
        node["style"].Require();
        var style = node["style"].FindChoice(1, 2, 3, 4, LinkStyle, PremiumStyle);
        node["label"].FindText(Limits.ButtonLabelCharacters);
        node["disabled"].FindBoolean();
        if (style is LinkStyle)
        {
            node["url"].Require();
            UrlForm.Find(node["url"], Limits.ButtonUrlCharacters);
            RefuseBesides(node, "custom_id", "url");
        }
        else if (style is not PremiumStyle)
        {
            CheckCustomId(node);
            RefuseBesides(node, "url", "custom_id");
        }

        if (style is not PremiumStyle && !node["label"].IsGiven && !node["emoji"].IsGiven)
        {
            node.Refuse("BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label or emoji is required");
        }
    }

    private void CheckSelect(FormNode node, int kind)
    {
        CheckCustomId(node);
        node["placeholder"].FindText(Limits.SelectPlaceholderCharacters);
        node["disabled"].FindBoolean();
        CheckCounts(node, Limits.SelectOptions);
        if (kind == ComponentKind.StringSelect)
        {
            CheckOptions(node, least: 1, Limits.SelectOptions);
        }

        foreach (var value in node["default_values"].Items(Limits.SelectOptions))
        {
            value["id"].Require();
            value["id"].FindId();
        }
    }

    private static void CheckOptions(FormNode node, int least, int most)
    {
        var list = node["options"];
        list.Require();
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in list.Items(most, least))
        {
            option["label"].Require();
            option["label"].FindText(Limits.SelectTextCharacters, least: 1);
            option["value"].Require();
            var value = option["value"].FindText(Limits.SelectTextCharacters, least: 1);
            option["description"].FindText(Limits.SelectTextCharacters);
            option["default"].FindBoolean();
            if (value is not null && !values.Add(value))
            {
                option["value"].Refuse("SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            }
        }
    }

    private static void CheckCounts(FormNode node, int most)
    {
        var least = node["min_values"].FindInteger(0, most);
        var largest = node["max_values"].FindInteger(1, most);
        if (least > (largest ?? 1))
        {
            node["min_values"].Refuse("SELECT_COMPONENT_MIN_VALUES_OVER_MAX", "min_values must not be more than max_values");
        }
    }

    private void CheckTextInput(FormNode node)
    {
        CheckCustomId(node);
        node["style"].Require();
        node["style"].FindChoice(1, 2);
        node["min_length"].FindInteger(0, Limits.TextInputCharacters);
        node["max_length"].FindInteger(1, Limits.TextInputCharacters);
        node["value"].FindText(Limits.TextInputCharacters);
        node["placeholder"].FindText(Limits.TextInputPlaceholderCharacters);
        node["required"].FindBoolean();
    }

    private void CheckCustomId(FormNode node)
    {
        node["custom_id"].Require();
        if (node["custom_id"].FindText(Limits.CustomIdCharacters, least: 1) is { } customId && !_customIds.Add(customId))
        {
            node["custom_id"].Refuse("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    private static void RefuseBesides(FormNode node, string key, string other)
    {
        if (node[key].IsGiven)
        {
            node[key].Refuse("BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", $"A {key} cannot be given beside a {other}");
        }
    }
}
