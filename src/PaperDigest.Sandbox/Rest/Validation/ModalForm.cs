using System.Text.Json;
using System.Text.Json.Nodes;
using PaperDigest.Sandbox.Shapes;

namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>Reads a form the bot wants shown, and numbers its components.</summary>
internal sealed class ModalForm
{
    private readonly ControlForm _controls = new();

    public static JsonElement Read(FormNode data)
    {
        data["custom_id"].Require();
        data["custom_id"].FindText(Limits.CustomIdCharacters, least: 1);
        data["title"].Require();
        data["title"].FindText(Limits.ModalTitleCharacters, least: 1);
        data["components"].Require();
        var form = new ModalForm();
        foreach (var node in data["components"].Items(Limits.ModalComponents, least: 1))
        {
            form.CheckTop(node);
        }

        var modal = WireFormat.Copy(data.Value) as JsonObject ?? [];
        if (modal["components"] is JsonArray components && data.Errors.IsEmpty)
        {
            ComponentNumbers.Assign(components);
        }

        return WireFormat.Freeze(modal);
    }

    private void CheckTop(FormNode node)
    {
        switch (ComponentKind.Find(node, [ComponentKind.Label, ComponentKind.TextDisplay, ComponentKind.Row]))
        {
            case ComponentKind.Label:
                CheckLabel(node);
                break;
            case ComponentKind.TextDisplay:
                node["content"].Require();
                node["content"].FindText(Limits.ComponentTextCharacters, least: 1);
                break;
            case ComponentKind.Row:
                CheckOldRow(node);
                break;
            default:
                break; // noted already
        }
    }

    private void CheckLabel(FormNode node)
    {
        node["label"].Require();
        node["label"].FindText(Limits.LabelCharacters, least: 1);
        node["description"].FindText(Limits.LabelDescriptionCharacters);
        node["component"].Require();
        CheckControl(node["component"], ComponentKind.InLabel);
    }

    // Rows with one text input are the older, still accepted form.
    private void CheckOldRow(FormNode node)
    {
        foreach (var child in node["components"].Items(most: 1, least: 1))
        {
            child["label"].Require();
            child["label"].FindText(Limits.LabelCharacters, least: 1);
            CheckControl(child, [ComponentKind.TextInput]);
        }
    }

    private void CheckControl(FormNode node, int[] allowed)
    {
        if (node.IsGiven && ComponentKind.Find(node, allowed) is { } kind)
        {
            _controls.Check(node, kind);
        }
    }
}
