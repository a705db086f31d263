namespace PaperDigest.Discord.Wire;

/// <summary>A choice in a menu.</summary>
internal sealed record SelectOption(string Label, string Value, string? Description = null, Emoji? Emoji = null, bool? Default = null);
