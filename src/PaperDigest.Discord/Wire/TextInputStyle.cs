namespace PaperDigest.Discord.Wire;

/// <summary>https://discord.com/developers/docs/components/reference#text-input-text-input-styles.</summary>
internal enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}
