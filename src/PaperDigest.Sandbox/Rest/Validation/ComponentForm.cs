using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Shapes;

namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>Reads a message's components, of both generations, and numbers them.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference</remarks>
internal sealed class ComponentForm(bool isV2)
{
    private static readonly int[] TopOfV1 = [ComponentKind.Row];

    private static readonly int[] InContainer =
    [
        ComponentKind.Row, ComponentKind.Section, ComponentKind.TextDisplay,
        ComponentKind.MediaGallery, ComponentKind.File, ComponentKind.Separator,
    ];

    private static readonly int[] TopOfV2 = [.. InContainer, ComponentKind.Container];

    private readonly ControlForm _controls = new();
    private int _count;
    private int _textCharacters;
    private int _textBytes;

    /// <summary>More text than Discord survives: it answers 500 instead of an error.</summary>
    public bool BreaksDiscord => _textBytes > Limits.ComponentTextBytes;

    public JsonElement? Find(FormNode list)
    {
        if (!list.IsPresent)
        {
            return null;
        }

        foreach (var node in list.Items(isV2 ? Limits.ComponentsPerMessage : Limits.RowsPerMessage))
        {
            Check(node, isV2 ? TopOfV2 : TopOfV1);
        }

        if (_count > Limits.ComponentsPerMessage && isV2)
        {
            list.Refuse("COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components cannot exceed {Limits.ComponentsPerMessage}");
        }

        if (_textCharacters > Limits.ComponentTextCharacters)
        {
            list.Refuse("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"Components displayable text size exceeds maximum size of {Limits.ComponentTextCharacters}");
        }

        return list.Errors.IsEmpty ? WireFormat.Freeze(ComponentNumbers.Assign(WireFormat.Copy(list.Value) as JsonArray ?? [])) : Worlds.Message.NoParts;
    }

    private void Check(FormNode node, int[] allowed)
    {
        _count++;
        if (!node.IsObject() || ComponentKind.Find(node, allowed) is not { } kind)
        {
            return;
        }

        node["id"].FindInteger(0, int.MaxValue);
        switch (kind)
        {
            case ComponentKind.Row:
                CheckRow(node);
                break;
            case ComponentKind.Section:
                CheckSection(node);
                break;
            case ComponentKind.TextDisplay:
                CheckText(node);
                break;
            case ComponentKind.MediaGallery:
                CheckGallery(node);
                break;
            case ComponentKind.File:
                CheckMedia(node["file"]);
                break;
            case ComponentKind.Separator:
                node["divider"].FindBoolean();
                node["spacing"].FindChoice(1, 2);
                break;
            case ComponentKind.Container:
                CheckContainer(node);
                break;
            case ComponentKind.Thumbnail:
                CheckMedia(node["media"]);
                node["description"].FindText(Limits.MediaDescriptionCharacters);
                break;
            default:
                _controls.Check(node, kind);
                break;
        }
    }

    private void CheckRow(FormNode row)
    {
        var list = row["components"];
        list.Require();
        var children = list.Items(Limits.ButtonsPerRow, least: 1);
        foreach (var child in children)
        {
            Check(child, ComponentKind.InRow);
        }

        var selects = children.Count(child => ComponentKind.FindNumber(child) != ComponentKind.Button);
        if (selects > 0 && children.Count > 1)
        {
            list.Refuse("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
        }
    }

    private void CheckSection(FormNode section)
    {
        section["components"].Require();
        foreach (var text in section["components"].Items(Limits.SectionTexts, least: 1))
        {
            Check(text, [ComponentKind.TextDisplay]);
        }

        section["accessory"].Require();
        if (section["accessory"].IsGiven)
        {
            Check(section["accessory"], [ComponentKind.Button, ComponentKind.Thumbnail]);
        }
    }

    private void CheckContainer(FormNode container)
    {
        container["accent_color"].FindInteger(0, Limits.LargestColor);
        container["components"].Require();
        foreach (var child in container["components"].Items(Limits.ComponentsPerMessage, least: 1))
        {
            Check(child, InContainer);
        }
    }

    private void CheckText(FormNode node)
    {
        node["content"].Require();
        var text = node["content"].FindText(Limits.ComponentTextCharacters, least: 1) ?? "";
        _textCharacters += FormNode.CountCharacters(text);
        _textBytes += Encoding.UTF8.GetByteCount(text) + Limits.ComponentTextBytesEach;
    }

    private static void CheckGallery(FormNode gallery)
    {
        gallery["items"].Require();
        foreach (var item in gallery["items"].Items(Limits.MediaItems, least: 1))
        {
            CheckMedia(item["media"]);
            item["description"].FindText(Limits.MediaDescriptionCharacters);
        }
    }

    private static void CheckMedia(FormNode media)
    {
        media["url"].Require();
        UrlForm.Find(media["url"], Limits.UrlCharacters, isMedia: true);
    }
}
