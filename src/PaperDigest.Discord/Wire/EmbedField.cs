namespace PaperDigest.Discord.Wire;

/// <summary>A named value on a card.</summary>
internal sealed record EmbedField(string Name, string Value, bool Inline = false);
