namespace PaperDigest.Discord.Wire;

/// <summary>https://discord.com/developers/docs/components/reference#component-object-component-types.</summary>
internal enum ComponentType
{
    ActionRow = 1,
    Button = 2,
    StringSelect = 3,
    TextInput = 4,
    Label = 18,
}
