using System.Text.Json;

namespace PaperDigest.Sandbox.Rest.Validation;

/// <summary>Component types by their numbers.</summary>
internal static class ComponentKind
{
    public const int Row = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int UserSelect = 5;
    public const int RoleSelect = 6;
    public const int MentionableSelect = 7;
    public const int ChannelSelect = 8;
    public const int Section = 9;
    public const int TextDisplay = 10;
    public const int Thumbnail = 11;
    public const int MediaGallery = 12;
    public const int File = 13;
    public const int Separator = 14;
    public const int Container = 17;
    public const int Label = 18;
    public const int FileUpload = 19;
    public const int RadioGroup = 21;
    public const int CheckboxGroup = 22;
    public const int Checkbox = 23;

    public static readonly int[] InRow = [Button, StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect];

    public static readonly int[] InLabel =
    [
        StringSelect, TextInput, UserSelect, RoleSelect, MentionableSelect, ChannelSelect,
        FileUpload, RadioGroup, CheckboxGroup, Checkbox,
    ];

    public static int? Find(FormNode node, int[] allowed)
    {
        node["type"].Require();
        return node["type"].FindChoice(allowed);
    }

    public static int? FindNumber(FormNode node) =>
        node["type"].Value is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var kind) ? kind : null;
}
